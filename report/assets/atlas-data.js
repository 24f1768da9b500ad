// The artists of an atlas, their groups and their nearest; what comes on demand comes as a script,
// which works from a file and on a page that allows no other source than itself.
(() => {
  "use strict";
  const NEVER = 1e9; // pixels: no map is ever drawn so wide, so an artist of the rest has no label
  const parts = (window.atlasParts ??= {});

  window.lastfmAtlas = (part) => (document.currentScript.atlasPart = part);

  function load(file) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = () => reject(new Error(`${file} could not be loaded`));
      script.src = file;
      script.onload = () => (script.atlasPart ? resolve(script.atlasPart) : fail());
      script.onerror = fail;
      document.head.append(script);
    });
  }

  // Upper case, accents and spaces at the ends make no difference to a reader who searches.
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").trim();

  function rowsOf(columns, labels) {
    const [names, values] = [Object.keys(columns), Object.values(columns)];
    const unlabelled = Object.fromEntries(labels.map((name) => [name, NEVER]));
    return columns.row.map((_, i) => {
      const row = { ...unlabelled };
      names.forEach((name, k) => (row[name] = values[k][i]));
      return row;
    });
  }

  function collect(payload) {
    const [artists, byRow, near] = [[], new Map(), new Map()];
    const genres = new Set(payload.genres.map((genre) => genre.name));
    let labels = [];

    // A chart hangs an identity of its own on each row that it is given: ours stay free of it.
    function add(rows, nearest) {
      const added = rows.map((row) => Object.fromEntries(Object.entries(row)));
      if (!artists.length) labels = Object.keys(added[0] ?? {}).filter((n) => n.endsWith("_label"));
      for (const row of added) {
        artists.push({ ...row, row: row.row, folded: fold(row.name), data: row });
        byRow.set(row.row, artists.at(-1));
      }
      for (const [key, table] of Object.entries(nearest)) addNear(key, table, added);
      return added;
    }

    function addNear(key, table, rows) {
      if (!near.has(key)) near.set(key, new Map());
      rows.forEach(({ row }, i) => near.get(key).set(row, [table.rows[i], table.scores[i]]));
    }

    function nearest(row, key) {
      const [rows, scores] = near.get(key)?.get(row) ?? [];
      const listed = rows?.map((other, i) => ({ artist: byRow.get(other), score: scores[i] / 1000 }));
      return listed?.filter((other) => other.artist);
    }

    return {
      artists, byRow, add, nearest,
      knows: (key) => near.has(key),
      named: (name) => artists.find((a) => a.name === name) ?? artists.find((a) => a.folded === fold(name)),
      genreOf: (artist) => (genres.has(artist.genre) ? artist.genre : "other"),
      clusterOf: (artist) => payload.clusters[artist.cluster]?.name ?? "",
      async loadNear(key, shown) {
        const part = await load(payload.files[key]);
        addNear(key, part.near[key], shown);
      },
      async loadRest() {
        const { rest } = await load(payload.rest.file);
        return add(rowsOf(rest.columns, labels), rest.near);
      },
    };
  }

  Object.assign(parts, { collect, fold });
})();
