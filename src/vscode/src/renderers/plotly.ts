import Plotly from "plotly.js-dist-min";
import type { ActivationFunction } from "vscode-notebook-renderer";
import { describeFigure, parseFigure, themedLayout, type Figure } from "./plotlyFigure";
import { onThemeChange, readTheme } from "./theme";

interface Drawn {
  readonly figure: Figure;
  readonly plot: HTMLElement;
  readonly stop: () => void;
}

const DefaultHeight = 420;

export const activate: ActivationFunction = () => {
  const drawn = new Map<string, Drawn>();

  const draw = (plot: HTMLElement, figure: Figure) =>
    Plotly.react(plot, figure.data as never, themedLayout(figure.layout, readTheme()) as never, {
      displaylogo: false,
      responsive: false,
      modeBarButtonsToRemove: ["lasso2d", "select2d"],
      ...figure.config,
    } as never);

  const dispose = (id: string) => {
    const one = drawn.get(id);
    if (!one) return;
    one.stop();
    Plotly.purge(one.plot as never);
    drawn.delete(id);
  };

  onThemeChange(() => {
    for (const { plot, figure } of drawn.values()) void draw(plot, figure);
  });

  return {
    async renderOutputItem(item, element, signal) {
      dispose(item.id);
      let figure: Figure;
      try {
        figure = parseFigure(item.json());
      } catch (error) {
        element.textContent = error instanceof Error ? error.message : String(error);
        return;
      }
      const plot = document.createElement("div");
      plot.className = "tenor-plot";
      plot.setAttribute("role", "img");
      plot.setAttribute("aria-label", describeFigure(figure));
      const height = figure.layout?.["height"];
      plot.style.height = `${typeof height === "number" ? height : DefaultHeight}px`;
      plot.style.width = "100%";
      element.replaceChildren(plot);
      await draw(plot, figure);
      if (signal.aborted) {
        Plotly.purge(plot as never);
        return;
      }
      let width = plot.clientWidth;
      const observer = new ResizeObserver(() => {
        if (plot.clientWidth === width || plot.clientWidth === 0) return;
        width = plot.clientWidth;
        Plotly.Plots.resize(plot as never);
      });
      observer.observe(element);
      drawn.set(item.id, { figure, plot, stop: () => observer.disconnect() });
    },
    disposeOutputItem(id) {
      if (id === undefined) for (const key of [...drawn.keys()]) dispose(key);
      else dispose(id);
    },
  };
};
