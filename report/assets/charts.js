// Draws every chart of a page from the specification that stands inside it. Needs vega.js before
// it, works from a file and without unsafe-eval, and asks the network for nothing.
(() => {
  "use strict";
  const NARROW = 600; // pixels: views beside each other stand below each other under this width
  const PAUSE = 150; // milliseconds without a change before a chart is drawn again
  const FAILED = "This chart could not be drawn in this browser; the PDF of the report shows it.";
  const PAPER = "#fefefd"; // in a chart: the page's background
  const charts = new Set();
  const theme = () => (document.querySelector("html.quarto-dark, body.quarto-dark") ? "dark" : "light");

  // Vega's own reader of CSV compiles code, which a strict page forbids.
  function rowsOf(csv, types) {
    const lines = [[]];
    for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))([,\n])/g)) {
      lines.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      if (end === "\n") lines.push([]);
    }
    const cellOf = (cell, type) =>
      type === "string" ? cell : cell === "" ? null : type === "number" ? +cell : cell === "true";
    const [head, ...rows] = lines.slice(0, -1);
    return rows.map((row) => Object.fromEntries(head.map((n, i) => [n, cellOf(row[i], types[n])])));
  }

  // Text and axes take the page's own colour and font, and so fit its light and dark theme.
  function specOf(source, style) {
    const types = {};
    const { datasets, ...rest } = JSON.parse(source, (key, value) => {
      if (key !== "data" || !value?.format) return value;
      types[value.name] = value.format.parse;
      return { name: value.name };
    });
    for (const name of Object.keys(types)) datasets[name] = rowsOf(datasets[name], types[name]);
    const paper = getComputedStyle(document.body).backgroundColor;
    const inked = JSON.stringify(rest)
      .replaceAll(rest.config.title.color, style.color).replaceAll(PAPER, paper);
    const spec = { ...JSON.parse(inked), datasets };
    spec.config.font = style.fontFamily;
    return spec;
  }

  function fit(spec, width, surplus) {
    spec.config.axis.labelLimit = Math.min(220, Math.round(width * 0.36));
    spec.config.legend.columns = Math.max(2, Math.floor(width / 130));
    if (width < NARROW) spec.config.legend.layout = { top: { direction: "vertical" } };
    const { hconcat, ...rest } = spec;
    if (hconcat && width < NARROW) return fit({ ...rest, vconcat: hconcat }, width, surplus);
    const views = hconcat ?? spec.vconcat ?? (spec.height?.step ? [spec] : null);
    if (spec.usermeta?.tallest) spec.height = Math.min(spec.height, Math.round(width * spec.usermeta.tallest));
    if (!views) return { ...spec, width, autosize: { type: "fit-x", contains: "padding" } };
    const share = hconcat ? views.length : 1;
    for (const view of views) view.width = Math.max(60, Math.floor((width - surplus) / share));
    return spec;
  }

  async function embed(chart, width, surplus) {
    const spec = fit(specOf(chart.source, getComputedStyle(chart.element)), width, surplus);
    spec.description ??= chart.label;
    for (const param of spec.params ?? []) {
      if (param.name in chart.typed) param.value = chart.typed[param.name];
    }
    chart.view?.finalize();
    chart.controls.replaceChildren();
    const { view } = await window.vegaEmbed(chart.canvas, spec, {
      mode: "vega-lite", renderer: "canvas", ast: true, actions: false, defaultStyle: false,
      bind: chart.controls, tooltip: { theme: theme() }, logLevel: 1,
    });
    for (const { name, select } of (spec.params ?? []).filter((param) => param.bind?.input)) {
      const kept = (value) => // of a selection: the row that it would be given
        select ? [Object.fromEntries(select.fields.map((field) => [field, value[field]?.[0]]))] : value;
      view.addSignalListener(name, (_, value) => (chart.typed[name] = kept(value)));
    }
    chart.view = view;
    return Math.ceil(chart.canvas.querySelector("canvas").width / window.devicePixelRatio) - width;
  }

  async function draw(chart) {
    const width = Math.floor(chart.element.clientWidth);
    if (!width) return; // hidden, as in a closed tab: drawn once it shows
    Object.assign(chart, { width, theme: theme() });
    try {
      // Where Vega cannot fit by itself, the width of the labels is known only once it has drawn.
      let [surplus, over] = [0, 1];
      for (let tries = 0; over > 0 && tries < 3; tries++, surplus += over) {
        over = await embed(chart, width, surplus);
      }
      chart.figure?.removeAttribute("aria-label"); // the chart bears it now: once is enough
      chart.element.dataset.drawn = chart.theme;
      const detail = { view: chart.view };
      chart.element.dispatchEvent(new CustomEvent("chart-drawn", { detail, bubbles: true }));
    } catch (error) {
      console.error(error);
      chart.canvas.textContent = FAILED;
    }
  }

  function redraw(chart) {
    clearTimeout(chart.timer);
    const start = () => (chart.drawing = Promise.resolve(chart.drawing).then(() => draw(chart)));
    chart.timer = setTimeout(start, chart.width ? PAUSE : 0);
  }

  function add(element, position) {
    const figure = element.closest('[id^="fig-"]');
    const named = element.closest("figure, [aria-label]");
    const label = named?.getAttribute("aria-label") ?? named?.querySelector("figcaption")?.textContent;
    const source = element.querySelector('script[type="application/json"]').textContent;
    const [controls, canvas, hint] = ["div", "div", "p"].map((name) => document.createElement(name));
    controls.className = "chart-controls";
    canvas.id = `${figure ? figure.id : "chart"}-${position + 1}`;
    hint.className = "chart-hint";
    hint.textContent = JSON.parse(source).usermeta?.hint ?? "";
    element.append(controls, canvas, hint);
    charts.add({ element, source, controls, canvas, figure: named, label, typed: {} });
  }

  function start() {
    document.querySelectorAll(".vega-chart").forEach(add);
    const unlike = (chart) => Math.abs(chart.element.clientWidth - (chart.width ?? 0)) > 1;
    const sized = new ResizeObserver(() => [...charts].filter(unlike).forEach(redraw));
    charts.forEach((chart) => sized.observe(chart.element));
    const stale = (chart) => chart.width && chart.theme !== theme();
    const themed = new MutationObserver(() => [...charts].filter(stale).forEach(redraw));
    for (const root of [document.documentElement, document.body]) {
      themed.observe(root, { attributes: true, attributeFilter: ["class"] });
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
