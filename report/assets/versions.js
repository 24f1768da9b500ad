// The other published versions: a switcher in the sidebar, and a banner on old ones.
// A site that is not published has no list beside it: then nothing is shown.
(() => {
  const own = document.currentScript.dataset;
  if (location.protocol === "file:") return;
  const inVersion = location.pathname.includes(`/v/${own.release}/`);
  const root = own.up + (inVersion ? "../../" : "../");
  const inLatest = new RegExp(`/latest/${own.page.replace(/[.]/g, "\\.")}$|/latest/([^/]*/)*$`);
  if (!inVersion && !inLatest.test(location.pathname)) return;

  const folder = (list, version) =>
    version.release === list.latest ? "latest/" : `v/${version.release}/`;
  const target = (list, version) =>
    root + folder(list, version) + (version.pages.includes(own.page) ? own.page : "index.html");
  const day = (version) => (version.made || "").slice(0, 10) || "no date";
  const data = (version) => (version.is_sample ? "sample" : version.data);

  const element = (name, attributes, ...children) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  };

  const switcher = (list, id) => {
    const select = element("select", { id });
    for (const version of list.versions) {
      const latest = version.release === list.latest ? " (latest)" : "";
      const text = `${version.release}${latest}: ${data(version)}, ${day(version)}`;
      const selected = version.release === own.release;
      select.append(element("option", { value: target(list, version), textContent: text, selected }));
    }
    select.addEventListener("change", () => location.assign(select.value));
    const label = element("label", { htmlFor: id, textContent: "Version" });
    return element("div", { className: "version-switcher" }, label, select);
  };

  const banner = (list, newest) => {
    const same = newest.pages.includes(own.page);
    const link = element("a", {
      href: target(list, newest),
      textContent: same ? "This page in the latest version" : "The latest version",
    });
    const text = `This is the older version ${own.release}. `;
    return element("div", { className: "version-banner", role: "status" }, text, link);
  };

  const show = (list) => {
    const newest = list.versions.find((version) => version.release === list.latest);
    const place =
      document.querySelector("#quarto-sidebar .sidebar-menu-container") ||
      document.querySelector("#quarto-sidebar");
    const main = document.querySelector("main");
    const made = switcher(list, "version-select");
    if (place) place.before(made);
    else if (main) main.prepend(made);
    if (newest && newest.release !== own.release && main) main.prepend(banner(list, newest));
    if (main) main.append(Object.assign(switcher(list, "version-at-end"), { className: "version-switcher at-end" }));
  };

  fetch(`${root}versions.json`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((list) => list && show(list))
    .catch(() => {});
})();
