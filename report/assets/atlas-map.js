// The drawn map of an atlas: what it is told, where it looks, and what a reader points at in it.
// A chart that is drawn anew (wider, or in the dark) is told everything again.
(() => {
  "use strict";
  const DOMAINS = { x: "move_x", y: "move_y" }; // signals with the part of the plane in view
  const STEP = 0.15; // of the width of the view: one press of an arrow key
  const REACH = 10; // pixels around a point that still hit it, for fingers
  const CLICK = 5; // pixels that a click may move; further, it was a drag
  const parts = (window.atlasParts ??= {});

  function createMap(element, { placeOf, artists, pick, brushed, nearestNames }) {
    const told = {};
    const added = [];
    let [view, near, looked, pressed] = [null, [], null, null];

    const run = () => view?.runAsync();
    function set(name, value) {
      told[name] = value;
      return view?.signal(name, value);
    }
    const domain = (axis) => view.scale(axis).domain().map(Number);

    function look(x, y) {
      looked = x && { x, y };
      view.signal(DOMAINS.x, x).signal(DOMAINS.y, y);
      return run();
    }
    const around = ([low, high], factor) =>
      [(low + high) / 2 - ((high - low) / 2) * factor, (low + high) / 2 + ((high - low) / 2) * factor];
    const moved = ([low, high], by) => [low + (high - low) * by, high + (high - low) * by];

    function showArtist(artist) {
      const [x, y] = placeOf(artist);
      const seen = (value, [a, b]) => Math.min(a, b) <= value && value <= Math.max(a, b);
      const centred = (value, [a, b]) => [value - (b - a) / 2, value + (b - a) / 2];
      const [dx, dy] = [domain("x"), domain("y")];
      if (!seen(x, dx) || !seen(y, dy)) look(centred(x, dx), centred(y, dy));
    }

    function hit(event, item) {
      if (Number.isInteger(item?.datum?.row)) return item.datum.row;
      const box = element.querySelector("canvas").getBoundingClientRect();
      const [left, top] = view.origin();
      const [x, y] = [event.clientX - box.left - left, event.clientY - box.top - top];
      const [scaleX, scaleY] = [view.scale("x"), view.scale("y")];
      const far = (artist) => {
        const [px, py] = placeOf(artist);
        return Math.hypot(scaleX(px) - x, scaleY(py) - y);
      };
      let [best, least] = [null, REACH];
      for (const artist of artists()) {
        const distance = far(artist);
        if (distance < least) [best, least] = [artist.row, distance];
      }
      return best;
    }

    function clicked(event, item) {
      const far = pressed && Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > CLICK;
      const row = far || event.shiftKey ? null : hit(event, item);
      if (row !== null) pick(row);
    }

    function attach(drawn) {
      view = drawn;
      const tooltip = view.tooltip();
      view.tooltip((handler, event, item, value) => {
        const names = value && nearestNames(item?.datum?.row);
        tooltip.call(view, handler, event, item, names ? { ...value, Nearest: names } : value);
      });
      for (const [name, value] of Object.entries(told)) view.signal(name, value);
      if (added.length) view.insert("artists", added.map((row) => ({ ...row })));
      view.data("near", near.map((row) => ({ ...row })));
      view.addSignalListener("brush", (_, value) => brushed(value));
      for (const axis of Object.values(DOMAINS)) view.addSignalListener(axis, () => (looked = { x: view.signal(DOMAINS.x), y: view.signal(DOMAINS.y) }));
      view.addEventListener("click", clicked);
      return looked ? look(looked.x, looked.y) : run();
    }

    element.addEventListener("pointerdown", (event) => (pressed = [event.clientX, event.clientY]), true);
    return {
      attach, set, run, showArtist,
      zoom: (factor) => look(around(domain("x"), factor), around(domain("y"), factor)),
      pan: (right, up) => look(moved(domain("x"), right * STEP), moved(domain("y"), up * STEP)),
      reset: () => look(null, null),
      drawn: () => view,
      add(rows) {
        added.push(...rows);
        view?.insert("artists", rows.map((row) => ({ ...row })));
        return run();
      },
      near(rows) {
        near = rows;
        view?.data("near", rows.map((row) => ({ ...row })));
        return run();
      },
    };
  }

  Object.assign(parts, { createMap });
})();
