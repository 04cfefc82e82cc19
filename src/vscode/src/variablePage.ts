import type { TablePage } from "./protocol";
import css from "./renderers/table.css";
import type { PageAnswer, PageRequest } from "./variableTable";

declare function acquireVsCodeApi(): { postMessage(message: PageRequest): void };

const PageSize = 100;
const editor = acquireVsCodeApi();

const style = document.createElement("style");
style.nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
style.textContent = css + ".tenor-table .scroller { max-height: calc(100vh - 7em); }";
document.head.append(style);
document.body.innerHTML = `<section class="tenor-table">
<div class="bar"><input type="search" class="search" placeholder="Filter rows" aria-label="Filter rows"><span class="count" role="status"></span><button type="button" class="export">Save as CSV…</button></div>
<div class="scroller" tabindex="0"><table><thead><tr></tr></thead><tbody></tbody></table></div>
<div class="pager"><button type="button" class="previous">‹ Previous</button><span class="where"></span><button type="button" class="next">Next ›</button></div>
</section>`;

const get = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const search = get<HTMLInputElement>(".search");
const count = get(".count");
const head = get<HTMLTableRowElement>("thead tr");
const body = get(".tenor-table tbody");
const previous = get<HTMLButtonElement>(".previous");
const next = get<HTMLButtonElement>(".next");

let offset = 0;
let sort: { column: string; descending: boolean } | undefined;

const query = () => ({
  ...(sort ? { sort: sort.column, descending: sort.descending } : {}),
  ...(search.value.trim() ? { filter: search.value.trim() } : {}),
});
const ask = () => editor.postMessage({ kind: "page", request: { offset, count: PageSize, ...query() } });

let timer: ReturnType<typeof setTimeout> | undefined;
search.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => { offset = 0; ask(); }, 150);
});
previous.addEventListener("click", () => { offset = Math.max(0, offset - PageSize); ask(); });
next.addEventListener("click", () => { offset += PageSize; ask(); });
get(".export").addEventListener("click", () => editor.postMessage({ kind: "export", request: query() }));

window.addEventListener("message", ({ data }: MessageEvent<PageAnswer>) => {
  if (data.kind === "error") count.textContent = data.message;
  else show(data.page);
});

function show(page: TablePage): void {
  head.replaceChildren(...page.columns.map((column) => {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.className = column.numeric ? "number" : "text";
    cell.ariaSort = sort?.column === column.name ? (sort.descending ? "descending" : "ascending") : "none";
    const label = document.createElement("button");
    label.type = "button";
    label.textContent = column.name;
    label.title = column.type;
    label.addEventListener("click", () => {
      sort = { column: column.name, descending: sort?.column === column.name ? !sort.descending : column.numeric };
      offset = 0;
      ask();
    });
    cell.append(label);
    return cell;
  }));
  body.replaceChildren(...page.rows.map((row) => {
    const line = document.createElement("tr");
    row.forEach((text, index) => {
      const cell = line.insertCell();
      cell.className = page.columns[index]?.numeric ? "number" : "text";
      cell.textContent = text ?? "";
    });
    return line;
  }));
  count.textContent = page.matching === page.total ? `${page.total} rows` : `${page.matching} of ${page.total} rows`;
  const last = Math.min(offset + page.rows.length, page.matching);
  get(".where").textContent = page.matching === 0 ? "" : `${offset + 1}–${last}`;
  previous.disabled = offset === 0;
  next.disabled = last >= page.matching;
}

ask();
