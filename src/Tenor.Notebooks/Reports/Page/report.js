(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 600px)");
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const plots = [];

  // The darker of Okabe and Ito's colours are hard to see on a dark page; these are their light neighbours.
  const light = { "#0072B2": "#56B4E9", "#D55E00": "#F0965A", "#009E73": "#3CC9A0", "#66707A": "#A3ABB5" };
  const coloured = (data, printing) => printing || !dark.matches ? data
    : JSON.parse(JSON.stringify(data).replace(/#[0-9A-F]{6}/g, colour => light[colour] ?? colour));

  const axes = layout => Object.keys(layout).filter(key => /^[xy]axis[0-9]*$/.test(key));

  const themed = (layout, printing) => {
    const copy = structuredClone(layout);
    const ink = printing ? "#1b1f24" : colour("--ink");
    const rule = printing ? "#d5d9de" : colour("--rule");
    copy.paper_bgcolor = copy.plot_bgcolor = "rgba(0,0,0,0)";
    copy.font = { ...copy.font, color: ink };
    copy.hoverlabel = { ...copy.hoverlabel, bgcolor: colour("--paper"), bordercolor: rule, font: { color: colour("--ink"), size: 13 } };
    for (const key of axes(copy)) copy[key] = { ...copy[key], gridcolor: rule, zerolinecolor: ink, linecolor: rule };
    copy.autosize = true;
    delete copy.width;
    if (printing) {
      copy.width = 640;
    } else if (narrow.matches) {
      copy.font.size = 11;
      // Entries of a legend that find no room stand below one another.
      if (copy.showlegend !== false) {
        copy.margin = { ...copy.margin, t: copy.margin.t + 20 };
        copy.height += 20;
      }
    }
    copy.dragmode = false;
    return copy;
  };

  const draw = (plot, printing) =>
    Plotly.react(plot.element, coloured(plot.figure.data, printing), themed(plot.figure.layout, printing), {
      responsive: !printing, displaylogo: false, displayModeBar: false, scrollZoom: false,
    });

  const drawAll = printing => plots.forEach(plot => draw(plot, printing));

  for (const element of document.querySelectorAll("figure.chart .plot")) {
    plots.push({ element, figure: JSON.parse(element.nextElementSibling.textContent) });
  }
  drawAll(false);
  dark.addEventListener("change", () => drawAll(false));
  narrow.addEventListener("change", () => drawAll(false));
  addEventListener("beforeprint", () => drawAll(true));
  addEventListener("afterprint", () => drawAll(false));
})();
