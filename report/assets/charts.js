// Draws every chart of a page from the specification that stands inside it. Needs vega.js before
// it, works from a file and without unsafe-eval, and asks the network for nothing.
(() => {
  "use strict";
  const NARROW = 600; // pixels: side-by-side views stand below each other under this width
  const PAUSE = 150; // milliseconds without a change before a chart is drawn again
  const FAILED = "This chart could not be drawn in this browser; the PDF of the report shows it.";
  const charts = new Map();

  const isDark = () =>
    [document.documentElement, document.body].some((e) => e.classList.contains("quarto-dark"));

  const typed = {
    number: (cell) => (cell === "" ? null : Number(cell)),
    boolean: (cell) => (cell === "" ? null : cell === "true"),
    string: (cell) => cell,
  };

  // Vega's own reader of CSV compiles code, which a strict page forbids.
  function rowsOf(csv, types) {
    const lines = [[]];
    for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))([,\n])/g)) {
      lines.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      if (end === "\n") lines.push([]);
    }
    const [head, ...rows] = lines.slice(0, -1);
    return rows.map((row) => Object.fromEntries(head.map((n, i) => [n, typed[types[n]](row[i])])));
  }

  function specOf(source) {
    const types = {};
    const spec = JSON.parse(source, (key, value) => {
      if (key !== "data" || !value?.format) return value;
      types[value.name] = value.format.parse;
      return { name: value.name };
    });
    for (const name of Object.keys(types)) {
      spec.datasets[name] = rowsOf(spec.datasets[name], types[name]);
    }
    return spec;
  }

  // Text and axes take the page's colour and font, so that they fit its light and dark theme.
  function dress(spec, style) {
    const { datasets, ...rest } = spec;
    const inked = JSON.stringify(rest).replaceAll(spec.config.title.color, style.color);
    const dressed = { ...JSON.parse(inked), datasets };
    dressed.config.font = style.fontFamily;
    return dressed;
  }

  function fit(spec, width, surplus) {
    if (width < NARROW && spec.hconcat) {
      spec.vconcat = spec.hconcat;
      delete spec.hconcat;
    }
    spec.config.axis.labelLimit = Math.min(220, Math.round(width * 0.36));
    spec.config.legend.columns = Math.max(2, Math.floor(width / 130));
    const views = spec.hconcat ?? spec.vconcat;
    if (!views) return Object.assign(spec, { width, autosize: { type: "fit-x", contains: "padding" } });
    const share = spec.hconcat ? views.length : 1;
    for (const view of views) view.width = Math.max(60, Math.floor((width - surplus) / share));
    return spec;
  }

  async function embed(chart, width, surplus) {
    const style = getComputedStyle(chart.element);
    const spec = fit(dress(specOf(chart.source), style), width, surplus);
    spec.description ??= chart.element.closest("figure")?.querySelector("figcaption")?.textContent;
    for (const param of spec.params ?? []) {
      if (param.name in chart.typed) param.value = chart.typed[param.name];
    }
    chart.result?.finalize();
    chart.controls.replaceChildren();
    chart.result = await window.vegaEmbed(chart.canvas, spec, {
      mode: "vega-lite", renderer: "canvas", ast: true, actions: false, defaultStyle: false,
      bind: chart.controls, tooltip: { theme: isDark() ? "dark" : "light" },
    });
    const inputs = (spec.params ?? []).filter((param) => param.bind?.input);
    for (const { name } of inputs) {
      chart.result.view.addSignalListener(name, (_, value) => (chart.typed[name] = value));
    }
    return chart.canvas.querySelector("canvas").clientWidth - width;
  }

  async function draw(chart) {
    const width = Math.floor(chart.element.clientWidth);
    if (!width) return; // hidden, in a closed tab: drawn once it shows
    chart.width = width;
    try {
      // Views that stand together do not know the width of their labels before they are drawn.
      const surplus = await embed(chart, width, 0);
      if (surplus > 1) await embed(chart, width, surplus);
      chart.element.dataset.drawn = isDark() ? "dark" : "light";
    } catch (error) {
      console.error(error);
      chart.canvas.textContent = FAILED;
    }
  }

  function later(chart) {
    clearTimeout(chart.timer);
    chart.timer = setTimeout(() => {
      chart.queue = (chart.queue ?? Promise.resolve()).then(() => draw(chart));
    }, chart.width ? PAUSE : 0);
  }

  function add(element, position) {
    const figure = element.closest('[id^="fig-"]');
    const source = element.querySelector('script[type="application/json"]').textContent;
    const [controls, canvas] = [document.createElement("div"), document.createElement("div")];
    controls.className = "chart-controls";
    canvas.id = `${figure ? figure.id : "chart"}-${position + 1}`;
    element.append(controls, canvas);
    charts.set(element, { element, source, controls, canvas, typed: {} });
  }

  function start() {
    document.querySelectorAll(".vega-chart").forEach(add);
    const resized = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const chart = charts.get(target);
        if (Math.abs(target.clientWidth - (chart.width ?? 0)) > 1) later(chart);
      }
    });
    charts.forEach((chart) => resized.observe(chart.element));
    const themed = new MutationObserver(() => charts.forEach(later));
    for (const root of [document.documentElement, document.body]) {
      themed.observe(root, { attributes: true, attributeFilter: ["class"] });
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
