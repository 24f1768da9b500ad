// How a reader moves the map of an atlas: by mouse, by two fingers, by keys.
// One finger scrolls the page, as everywhere on it; the wheel does too, unless Alt or Ctrl is held
// (which is also what two fingers on a touchpad send).
(() => {
  "use strict";
  const WHEEL = 1.0018; // zoom of a wheel's pixel
  const LINE = 20; // pixels of a wheel that counts in lines
  const TIMES = 1.5; // zoom of a button or a key
  const parts = (window.atlasParts ??= {});

  function drags(element, map) {
    let last = null;
    const starts = (event) =>
      event.target.tagName === "CANVAS" && event.pointerType !== "touch" && !event.button && !event.shiftKey &&
      element.dataset.drag !== "select" && map.drawn();
    element.addEventListener("pointerdown", (event) => (last = starts(event) ? event : null));
    addEventListener("pointermove", (event) => {
      if (!last) return;
      if (!event.buttons) return (last = null);
      map.shift(event.clientX - last.clientX, event.clientY - last.clientY);
      last = event;
    });
    addEventListener("pointerup", () => (last = null));
  }

  function wheels(element, map) {
    element.addEventListener("wheel", (event) => {
      if (!(event.altKey || event.ctrlKey) || !map.drawn()) return;
      event.preventDefault();
      map.zoom(WHEEL ** (-event.deltaY * (event.deltaMode ? LINE : 1)), ...map.offset(event));
    }, { passive: false });
  }

  function pinches(element, map) {
    let last = null;
    function pinched(event) {
      if (event.touches.length !== 2 || !map.drawn()) return (last = null);
      event.preventDefault(); // else the page would scroll and zoom as well
      const [a, b] = event.touches;
      const middle = map.offset({ clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 });
      const wide = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1;
      if (last) {
        map.shift(middle[0] - last.middle[0], middle[1] - last.middle[1]);
        map.zoom(wide / last.wide, ...middle);
      }
      last = { middle, wide };
    }
    for (const name of ["touchstart", "touchmove", "touchend", "touchcancel"])
      element.addEventListener(name, pinched, { passive: false });
  }

  function keys(element, map, letGo) {
    const acts = {
      ArrowLeft: () => map.pan(-1, 0), ArrowRight: () => map.pan(1, 0),
      ArrowUp: () => map.pan(0, 1), ArrowDown: () => map.pan(0, -1),
      "+": () => map.zoom(TIMES), "=": () => map.zoom(TIMES), "-": () => map.zoom(1 / TIMES),
      0: () => map.reset(), Escape: letGo,
    };
    element.addEventListener("keydown", (event) => {
      if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!map.drawn() || !Object.hasOwn(acts, event.key)) return;
      event.preventDefault();
      acts[event.key]();
    });
  }

  function gestures(element, map, letGo) {
    for (const listen of [drags, wheels, pinches, keys]) listen(element, map, letGo);
  }

  Object.assign(parts, { gestures, TIMES });
})();
