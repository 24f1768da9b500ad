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
    let [labels, onMap, all] = [[], 0, false];

    // A chart hangs an identity of its own on each row that it is given: ours stay free of it.
    function add(rows, nearest) {
      const added = rows.map((row) => Object.fromEntries(Object.entries(row)));
      if (!onMap) labels = Object.keys(added[0] ?? {}).filter((name) => name.endsWith("_label"));
      for (const row of added) {
        artists.push({ ...row, row: row.row, folded: fold(row.name), data: row, late: onMap > 0 });
        byRow.set(row.row, artists.at(-1));
      }
      onMap ||= artists.length;
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

    // Artists of one name are told apart by their order, the best known first: "Name~2" is the second.
    const namesakes = (name) => artists.filter((artist) => artist.name === name);
    function addressOf(artist) {
      const place = namesakes(artist.name).indexOf(artist);
      return place ? `${artist.name}~${place + 1}` : artist.name;
    }
    function named(address) {
      const [, name, place] = address.match(/^(.*)~(\d+)$/s) ?? [];
      return namesakes(address)[0] ?? (place && namesakes(name)[place - 1]) ?? artists.find((a) => a.folded === fold(address));
    }

    return {
      byRow, add, nearest, named, addressOf,
      artists: () => (all ? artists : artists.slice(0, onMap)),
      showAll: (value) => (all = value),
      knows: (key) => near.has(key),
      genreOf: (artist) => (genres.has(artist.genre) ? artist.genre : payload.genres.at(-1).name),
      clusterOf: (artist) => payload.clusters[artist.cluster]?.name ?? "",
      async loadNear(key) {
        const part = await load(payload.files[key]);
        addNear(key, part.near[key], artists.slice(0, onMap));
      },
      async loadRest() {
        const { rest } = await load(payload.rest.file);
        return add(rowsOf(rest.columns, labels), rest.near);
      },
    };
  }

  Object.assign(parts, { collect, fold });
})();
