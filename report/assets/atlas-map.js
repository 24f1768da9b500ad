// The drawn map of an atlas: what it is told, where it looks, and what a reader points at in it.
// A chart that is drawn anew (wider, or in the dark) is told everything again.
(() => {
  "use strict";
  const STEP = 0.15; // of the view: one press of an arrow key
  const CLOSEST = 60; // times the whole map
  const FRAMED = 12; // times the whole map at most, where the map moves by itself
  const MOST_OF = 0.8; // of an artist's nearest are in view; one far away would make all others tiny
  const ROOM = 0.68; // of the view for them, the rest for their names
  const REACH = 10; // pixels around a point that still hit it, for fingers
  const CLICK = 5; // pixels that a click may move; further, it was a drag
  const parts = (window.atlasParts ??= {});
  const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

  function createMap(element, { placeOf, artists, pick, brushed, nearestNames }) {
    const [told, tables] = [{}, {}];
    let [view, rectangle, pressed, asked] = [null, null, null, null];

    // All that is told in one go is drawn in one go.
    function run() {
      asked ??= Promise.resolve().then(() => ((asked = null), view?.runAsync()));
      return asked;
    }
    function set(values) {
      Object.assign(told, values);
      for (const [name, value] of Object.entries(values)) view?.signal(name, value);
      return run();
    }
    function fill(name, rows) {
      tables[name] = rows;
      view?.data(name, rows.map((row) => ({ ...row })));
      return run();
    }

    const signal = (name) => view.signal(name);
    const unit = () => signal("per_pixel") / signal("zoom"); // map units of a pixel

    function look(x, y, zoom = signal("zoom")) {
      const extent = signal("extent");
      return set({ centre_x: clamp(x, -extent, extent), centre_y: clamp(y, -extent, extent), zoom: clamp(zoom, 1, CLOSEST) });
    }
    const reset = () => set({ centre_x: 0, centre_y: 0, zoom: 1 });
    const shift = (right, down) => look(signal("centre_x") - right * unit(), signal("centre_y") + down * unit());

    // What lies `right` and `down` pixels from the middle stays there.
    function zoom(factor, right = 0, down = 0) {
      const [before, next] = [unit(), signal("zoom") * factor];
      if (next <= 1) return reset();
      const moved = before - signal("per_pixel") / Math.min(next, CLOSEST);
      return look(signal("centre_x") + right * moved, signal("centre_y") - down * moved, next);
    }

    function frame([first, ...others]) {
      const [x, y] = placeOf(first);
      const far = (place) => Math.hypot(place[0] - x, place[1] - y);
      const near = others.map(placeOf).sort((a, b) => far(a) - far(b)).slice(0, Math.ceil(others.length * MOST_OF));
      const ends = [0, 1].map((axis) => [x, y].map((at, i) => Math[axis ? "max" : "min"](at, ...near.map((place) => place[i]))));
      const room = ["x", "y"].map((axis, i) => (2 * ROOM * signal(`reach_${axis}`)) / Math.max(1, ends[1][i] - ends[0][i]));
      const times = Math.min(FRAMED, ...room);
      return times > 1 ? look((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2, times) : reset();
    }

    // Rows of the chart for artists, each with the side of its name and the size at which it fits.
    function named(listed) {
      const [pixels, most, extent] = [signal("pixels"), signal("most"), 2 * signal("extent")];
      const points = listed.map((artist) => {
        const [x, y] = placeOf(artist);
        const area = 68 + (352 * artist.listeners) / most; // as in the chart
        return { name: artist.name, x: x / extent, y: -y / extent, radius: Math.sqrt((area * signal("grow")) / Math.PI) };
      });
      const seen = { x: signal("centre_x") / extent, y: -signal("centre_y") / extent, width: signal("width"), height: signal("height") };
      const sides = parts.placeLabels(points, pixels, seen, getComputedStyle(element).fontFamily);
      return listed.map((artist, i) => ({ ...artist.data, ...sides[i] }));
    }

    function offset(event) {
      const box = element.querySelector("canvas").getBoundingClientRect();
      return [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
    }

    function hit(event, item) {
      if (Number.isInteger(item?.datum?.row)) return item.datum.row;
      const [right, down] = offset(event);
      const [x, y] = [signal("centre_x") + right * unit(), signal("centre_y") - down * unit()];
      let [best, least] = [null, REACH * unit()];
      for (const artist of artists()) {
        const [px, py] = placeOf(artist);
        const distance = Math.hypot(px - x, py - y);
        if (distance < least) [best, least] = [artist.row, distance];
      }
      return best;
    }

    function clicked(event, item) {
      const far = pressed && Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > CLICK;
      const row = far || event.shiftKey ? null : hit(event, item);
      if (row !== null) pick(row);
    }

    // The chart holds a rectangle in map units (brush_x) and in pixels (brush_x_1): the first follows
    // the second, whose scale is known only once the chart has run.
    async function drawRectangle() {
      await view.runAsync();
      for (const axis of ["x", "y"]) {
        const scale = view.scale(axis);
        view.signal(`brush_${axis}_1`, rectangle ? rectangle[axis].map((value) => scale(value)) : []);
      }
      return view.runAsync();
    }

    async function attach(drawn) {
      view = drawn;
      const tooltip = view.tooltip();
      view.tooltip((handler, event, item, value) => {
        const names = value && nearestNames(item?.datum?.row);
        tooltip.call(view, handler, event, item, names ? { ...value, Nearest: names } : value);
      });
      for (const [name, value] of Object.entries(told)) view.signal(name, value);
      for (const [name, rows] of Object.entries(tables)) fill(name, rows);
      view.addEventListener("click", clicked);
      if (rectangle) await drawRectangle();
      view.addSignalListener("brush", (_, value) => brushed((rectangle = value?.x && value?.y ? value : null)));
      return run();
    }

    element.addEventListener("pointerdown", (event) => (pressed = [event.clientX, event.clientY]), true);
    return {
      attach, set, fill, named, frame, shift, zoom, reset, offset,
      pan: (right, up) => shift(-right * STEP * signal("width"), up * STEP * signal("height")),
      clear: () => ((rectangle = null), drawRectangle()),
      signal: (name) => view?.signal(name),
      drawn: () => Boolean(view),
    };
  }

  Object.assign(parts, { createMap });
})();
