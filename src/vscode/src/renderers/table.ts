import { cellText, cutNote, parseTable, toCsv, visibleRows, type Sort, type TableData } from "./tableModel";
import css from "./table.css";
import { create, jsonRenderer } from "./view";

const PageSize = 20;

export const activate = jsonRenderer(css, (json) => tableView(parseTable(json)));

function tableView(table: TableData): HTMLElement {
  let filter = "";
  let sort: Sort | undefined;
  let page = 0;

  const root = create("section", "tenor-table");
  const bar = create("div", "bar");
  const search = create("input", "search");
  search.type = "search";
  search.placeholder = "Filter rows";
  search.setAttribute("aria-label", "Filter rows");
  const count = create("span", "count");
  count.setAttribute("role", "status");
  const exportButton = button("Copy as CSV", async () => {
    await navigator.clipboard.writeText(toCsv(table, visibleRows(table, filter, sort)));
    exportButton.textContent = "Copied";
    setTimeout(() => (exportButton.textContent = "Copy as CSV"), 1500);
  });
  const saveButton = button("Save CSV", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([toCsv(table, visibleRows(table, filter, sort))], { type: "text/csv" }));
    link.download = `${(table.title ?? "table").replace(/[^\w-]+/g, "-").toLowerCase()}.csv`;
    // The editor hears only of a click inside the document, and saves what the link holds after that.
    root.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  search.hidden = table.rows.length < 2;
  bar.append(search, count, exportButton, saveButton);

  const scroller = create("div", "scroller");
  scroller.tabIndex = 0;
  const grid = document.createElement("table");
  if (table.title) grid.createCaption().textContent = table.title;
  const head = grid.createTHead().insertRow();
  const headers = table.columns.map((column, index) => {
    const cell = document.createElement("th");
    cell.scope = "col";
    const label = button(column.name, () => {
      sort = sort?.column !== index ? { column: index, descending: column.type === "number" } : { column: index, descending: !sort.descending };
      page = 0;
      show();
    });
    cell.className = column.type;
    cell.append(label);
    head.append(cell);
    return cell;
  });
  const body = grid.createTBody();
  scroller.append(grid);

  const pager = create("div", "pager");
  const previous = button("‹ Previous", () => { page -= 1; show(); });
  const next = button("Next ›", () => { page += 1; show(); });
  const where = create("span", "where");
  pager.append(previous, where, next);
  const note = create("p", "note");
  note.textContent = cutNote(table);
  note.hidden = note.textContent === "";
  root.append(bar, scroller, pager, note);

  search.addEventListener("input", () => {
    filter = search.value;
    page = 0;
    show();
  });

  function show(): void {
    const rows = visibleRows(table, filter, sort);
    const pages = Math.max(1, Math.ceil(rows.length / PageSize));
    page = Math.min(Math.max(page, 0), pages - 1);
    headers.forEach((header, index) => {
      header.ariaSort = sort?.column === index ? (sort.descending ? "descending" : "ascending") : "none";
    });
    body.replaceChildren(
      ...rows.slice(page * PageSize, (page + 1) * PageSize).map((index) => {
        const row = document.createElement("tr");
        table.columns.forEach((column, c) => {
          const cell = row.insertCell();
          cell.className = column.type;
          cell.textContent = cellText(table.rows[index]?.[c] ?? null);
        });
        return row;
      }),
    );
    const all = `${table.rows.length} ${table.rows.length === 1 ? "row" : "rows"}`;
    count.textContent = rows.length === table.rows.length ? all : `${rows.length} of ${all}`;
    pager.hidden = pages === 1;
    where.textContent = `Page ${page + 1} of ${pages}`;
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
  }
  show();
  return root;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", onClick);
  return element;
}
