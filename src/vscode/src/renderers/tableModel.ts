/** What `application/vnd.tenor.table+json` holds: the rows of a table, or the first of them. */
export interface TableData {
  readonly title?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows in the whole table; more than `rows` where the output was cut, null where it was and nobody counted. */
  readonly total: number | null;
}

export interface TableColumn {
  readonly name: string;
  readonly type: "text" | "number" | "boolean" | "date";
}

export type Cell = string | number | boolean | null;

export interface Sort {
  readonly column: number;
  readonly descending: boolean;
}

/** Indices of the rows that hold every word of the filter in some column, in the order asked for. Rows of equal value keep theirs. */
export function visibleRows(table: TableData, filter: string, sort: Sort | undefined): number[] {
  const words = filter.toLowerCase().split(/\s+/).filter((word) => word.length > 0);
  const indices: number[] = [];
  table.rows.forEach((row, index) => {
    if (words.length === 0) indices.push(index);
    else {
      const text = row.map((cell) => (cell === null ? "" : String(cell))).join("\u0001").toLowerCase();
      if (words.every((word) => text.includes(word))) indices.push(index);
    }
  });
  if (sort) {
    const sign = sort.descending ? -1 : 1;
    indices.sort((a, b) => {
      const left = table.rows[a]?.[sort.column] ?? null;
      const right = table.rows[b]?.[sort.column] ?? null;
      // An absent value comes last whichever way the column is sorted.
      if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
      return sign * compare(left, right) || a - b;
    });
  }
  return indices;
}

function compare(left: Exclude<Cell, null>, right: Exclude<Cell, null>): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  const a = String(left);
  const b = String(right);
  return a.localeCompare(b, "en", { sensitivity: "base" });
}

/** The rows as RFC 4180 CSV, with a header line. */
export function toCsv(table: TableData, rows: readonly number[]): string {
  const lines = [table.columns.map((column) => csvField(column.name)).join(",")];
  for (const index of rows) {
    lines.push((table.rows[index] ?? []).map((cell) => csvField(cell === null ? "" : String(cell))).join(","));
  }
  return lines.join("\r\n") + "\r\n";
}

function csvField(value: string): string {
  // A spreadsheet would run a field that begins so as a formula.
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** How a cell is shown: numbers with at most four digits after the point. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") {
    return Number.isInteger(cell) ? String(cell) : String(Number(cell.toFixed(4)));
  }
  return String(cell);
}

export function parseTable(value: unknown): TableData {
  const table = value as Partial<TableData> | null;
  if (!table || !Array.isArray(table.columns) || !Array.isArray(table.rows)) {
    throw new Error("This output says that it is a Tenor table, but has no columns and rows. Run the cell again.");
  }
  return { ...table, columns: table.columns, rows: table.rows, total: table.total === undefined ? table.rows.length : table.total };
}

/** Says, of a table whose output holds the first of its rows alone, what sorting and saving here leave out; nothing where all are here. */
export function cutNote(table: TableData): string {
  const here = table.rows.length;
  if (table.total !== null && table.total <= here) return "";
  const whole = table.total === null ? "" : ` of ${table.total}`;
  return `The first ${here}${whole}: sorted, filtered and saved here are these alone. Give the table a name, and Variables opens the whole.`;
}
