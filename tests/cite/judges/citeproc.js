// Renders items by citeproc-js: a task in JSON on standard input, a list of strings on standard output.
const fs = require("fs");
const CSL = require(process.argv[2]);
const task = JSON.parse(fs.readFileSync(0, "utf8"));
const items = Object.fromEntries(task.items.map((item) => [item.id, item]));
const system = {
  retrieveItem: (id) => items[id],
  retrieveLocale: (name) => task.locales[name],
};
const engine = new CSL.Engine(system, task.style, task.language, true);
engine.opt.development_extensions.wrap_url_and_doi = false;
engine.updateItems(task.items.map((item) => item.id));
let lines;
if (task.layout === "bibliography") {
  const [about, entries] = engine.makeBibliography();
  lines = Object.fromEntries(about.entry_ids.map((ids, place) => [ids[0], entries[place]]));
} else {
  const position = task.layout === "subsequent" ? 1 : 0;
  lines = Object.fromEntries(
    task.items.map((item) => {
      const cite = { id: item.id, position };
      const located = task.locators[item.id];
      if (located) Object.assign(cite, located);
      return [item.id, engine.makeCitationCluster([cite])];
    }),
  );
}
process.stdout.write(JSON.stringify(lines));
