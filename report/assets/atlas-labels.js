// Where names stand beside their points, so that no two touch at whatever size the map is drawn.
(() => {
  "use strict";
  const NEVER = 1e9; // pixels: no map is drawn so wide
  const [LINE, APART, LONGEST] = [15, 5, 220]; // pixels
  const SIDES = { above: [0, -1], right: [1, 0], left: [-1, 0], below: [0, 1] };
  const parts = (window.atlasParts ??= {});
  const pen = document.createElement("canvas").getContext("2d");

  // The sizes s at which two boxes, d * s + o apart, are nearer than `reach`.
  function near(d, o, reach) {
    if (!d) return Math.abs(o) < reach ? [0, NEVER] : [0, 0];
    return [(-reach - o) / d, (reach - o) / d].sort((a, b) => a - b);
  }

  // The largest size at which two names touch; 0 if they never do.
  function touchUntil(a, b) {
    const x = near(b.x - a.x, b.right - a.right, (a.width + b.width) / 2 + APART);
    const y = near(b.y - a.y, b.down - a.down, LINE);
    const [from, to] = [Math.max(0, x[0], y[0]), Math.min(NEVER, x[1], y[1])];
    return from < to ? to : 0;
  }

  const waits = (box, placed) =>
    placed.reduce((size, other) => {
      const touch = touchUntil(other, box);
      return other.label < touch ? Math.max(size, touch) : size;
    }, 0);

  function covered(box, points, size) {
    const hides = (p) =>
      Math.abs((p.x - box.x) * size - box.right) < box.width / 2 + p.radius &&
      Math.abs((p.y - box.y) * size - box.down) < LINE / 2 + p.radius;
    return points.filter(hides).length;
  }

  // Whether a name would leave the part of the map that is seen, of `x`, `y`, `width` and `height`.
  const cut = (box, size, seen) =>
    Math.abs((box.x - seen.x) * size + box.right) + box.width / 2 > seen.width / 2 ||
    Math.abs((box.y - seen.y) * size + box.down) + LINE / 2 > seen.height / 2;

  // `points`: name, x, y (shares of the map's extent, y downwards) and radius, most important first.
  // Each gets a side, and the size of the map from which on its name fits: the smallest that any
  // side offers, then a side on which it is seen whole and hides few points.
  function placeLabels(points, size, seen, font) {
    pen.font = `bold 12px ${font}`;
    const placed = [];
    for (const point of points) {
      const width = Math.min(LONGEST, pen.measureText(point.name).width);
      const boxes = Object.entries(SIDES).map(([side, [across, down]]) => {
        const box = { ...point, side, width };
        box.right = across * (point.radius + 4 + width / 2);
        box.down = down * (point.radius + 8);
        box.label = waits(box, placed);
        return { box, cost: [Math.max(box.label, size), covered(box, points, size) + (cut(box, size, seen) ? points.length : 0)] };
      });
      boxes.sort((a, b) => a.cost[0] - b.cost[0] || a.cost[1] - b.cost[1]);
      placed.push(boxes[0].box);
    }
    return placed.map(({ side, label }) => ({ side, label }));
  }

  Object.assign(parts, { placeLabels });
})();
