import type { CellNames } from "./protocol";

interface Ran {
  readonly order: number;
  readonly source: string;
  readonly names: CellNames;
}

/** Why a cell's outputs may no longer be what it would give now. */
export type Stale = { readonly reason: "edited" } | { readonly reason: "input"; readonly name: string };

/**
 * Which cells of a notebook are stale: edited since they ran, or reading a name that was defined again since, or one that
 * a stale cell defines. Cells that have not run are not stale.
 */
export class Staleness {
  #ran = new Map<string, Ran>();
  #order = 0;

  /** Records that a cell ran to its end. */
  ran(cell: string, source: string, names: CellNames): void {
    this.#ran.set(cell, { order: ++this.#order, source, names });
  }

  /** Forgets everything, as a restarted kernel does. */
  clear(): void {
    this.#ran.clear();
  }

  /** Gives cells their new ids; those that the map does not name are forgotten. */
  rename(ids: ReadonlyMap<string, string>): void {
    this.#ran = new Map([...this.#ran].flatMap(([id, ran]) => {
      const renamed = ids.get(id);
      return renamed === undefined ? [] : [[renamed, ran]];
    }));
  }

  /** The stale cells among those given, by id. */
  stale(cells: readonly { readonly id: string; readonly source: string }[]): Map<string, Stale> {
    const result = new Map<string, Stale>();
    const ran = cells.flatMap((cell) => {
      const record = this.#ran.get(cell.id);
      return record ? [{ ...cell, record }] : [];
    });
    const definedAt = new Map<string, { order: number; cell: string }>();
    for (const { id, record } of ran) {
      for (const name of record.names.defines) {
        const last = definedAt.get(name);
        if (!last || last.order < record.order) definedAt.set(name, { order: record.order, cell: id });
      }
    }
    for (const { id, source, record } of ran) if (source !== record.source) result.set(id, { reason: "edited" });
    for (let before = -1; before !== result.size; ) {
      before = result.size;
      for (const { id, record } of ran) {
        if (result.has(id)) continue;
        const name = record.names.uses.find((used) => {
          const definition = definedAt.get(used);
          return definition && definition.cell !== id && (definition.order > record.order || result.has(definition.cell));
        });
        if (name !== undefined) result.set(id, { reason: "input", name });
      }
    }
    return result;
  }
}
