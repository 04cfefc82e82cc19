import type { Theme } from "./theme";

/** What `application/vnd.plotly.v1+json` holds. */
export interface Figure {
  readonly data: readonly Record<string, unknown>[];
  readonly layout?: Record<string, unknown>;
  readonly config?: Record<string, unknown>;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A figure's layout in the editor's colours, as wide as its cell. What the notebook's author set stays, but for the
 * background and a fixed width: a chart saved in a light theme must be legible in a dark one.
 */
export function themedLayout(layout: Json | undefined, theme: Theme): Json {
  const source = structuredClone(layout ?? {});
  const result: Json = {
    ...source,
    autosize: true,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { ...(isObject(source["font"]) ? source["font"] : {}), color: theme.foreground, family: theme.font },
    hoverlabel: {
      ...(isObject(source["hoverlabel"]) ? source["hoverlabel"] : {}),
      bgcolor: theme.background,
      bordercolor: theme.muted,
      font: { color: theme.foreground, family: theme.font },
    },
  };
  delete result["width"];
  delete result["template"];
  for (const key of Object.keys(result)) {
    if (/^[xy]axis\d*$/.test(key) && isObject(result[key])) result[key] = themedAxis(result[key], theme);
  }
  for (const key of ["xaxis", "yaxis"]) result[key] ??= themedAxis({}, theme);
  if (Array.isArray(result["annotations"])) {
    result["annotations"] = result["annotations"].map((annotation: unknown) =>
      isObject(annotation)
        ? { ...annotation, font: { ...(isObject(annotation["font"]) ? annotation["font"] : {}), color: theme.foreground } }
        : annotation,
    );
  }
  return result;
}

function themedAxis(axis: Json, theme: Theme): Json {
  return { ...axis, gridcolor: theme.grid, zerolinecolor: theme.muted, linecolor: theme.muted, tickcolor: theme.muted };
}

/** What a screen reader says of a chart: its title and how much it shows. */
export function describeFigure(figure: Figure): string {
  const title = figure.layout?.["title"];
  const text = isObject(title) ? title["text"] : title;
  const name = typeof text === "string" && text.length > 0 ? text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim() : "Chart";
  const meta = figure.layout?.["meta"];
  const description = isObject(meta) && typeof meta["alt"] === "string" ? meta["alt"] : undefined;
  return description ?? `${name}: ${figure.data.length} ${figure.data.length === 1 ? "series" : "series in all"}.`;
}

/** Reads an output's JSON as a figure; throws with a sentence for the reader where it is none. */
export function parseFigure(value: unknown): Figure {
  if (!isObject(value) || !Array.isArray(value["data"])) {
    throw new Error("This output says that it is a Plotly chart, but has no list named “data”. Run the cell again.");
  }
  return value as unknown as Figure;
}
