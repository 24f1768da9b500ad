// The tools of an atlas: what a reader may choose above the map, and the buttons on it.
(() => {
  "use strict";
  const FINE = "Drag to move the map; hold Alt or Ctrl and turn the wheel to zoom; hold Shift and drag to select artists. Click an artist to see its nearest. With the map in focus: arrows, + and −, 0 for the whole map, Escape to let go.";
  const COARSE = "Two fingers move and zoom the map, one finger scrolls the page. Tap an artist to see its nearest.";
  const parts = (window.atlasParts ??= {});

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  function button(label, act, properties = {}) {
    const element = make("button", { type: "button", ...properties }, label);
    element.addEventListener("click", act);
    return element;
  }

  function labelled(id, label, options, change) {
    const select = make("select", { id }, ...options.map(([value, text]) => make("option", { value }, text)));
    select.addEventListener("change", () => change(select.value));
    return make("span", { className: "atlas-field" }, make("label", { htmlFor: id }, label), select);
  }

  // What one finger or the mouse does on the map.
  function dragging(id, change) {
    const one = (value, text) => {
      const radio = make("input", { type: "radio", name: id, value, checked: value === "move" });
      radio.addEventListener("change", () => change(value));
      return make("label", {}, radio, make("span", {}, text));
    };
    return make("fieldset", { className: "atlas-drag" }, make("legend", {}, "Drag to"), one("move", "Move"), one("select", "Select"));
  }

  function zooming(map) {
    return make("div", { className: "atlas-zoom", role: "group", "aria-label": "Zoom" },
      button("+", () => map.zoom(parts.TIMES), { "aria-label": "Zoom in", title: "Zoom in" }),
      button("−", () => map.zoom(1 / parts.TIMES), { "aria-label": "Zoom out", title: "Zoom out" }),
      button("Whole map", () => map.reset()));
  }

  const hint = () => (matchMedia("(pointer: coarse)").matches ? COARSE : FINE);

  Object.assign(parts, { make, button, labelled, dragging, zooming, hint });
})();
