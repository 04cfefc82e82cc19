declare module "plotly.js-dist-min" {
  /** The part of plotly.js that the renderer calls. */
  const Plotly: {
    react(element: HTMLElement, data: never, layout: never, config: never): Promise<HTMLElement>;
    purge(element: HTMLElement): void;
    Plots: { resize(element: HTMLElement): void };
  };
  export default Plotly;
}
