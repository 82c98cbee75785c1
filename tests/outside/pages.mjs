// Opens pages in Chromium and prints, as JSON, what axe-core finds in each view, what the page asks for from outside,
// what runs in it, how wide it is, and how many sheets it prints. Arguments: the folder of node_modules, Chromium, pages.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, chromium, ...pages] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { chromium: browserType } = require("playwright-core");
const axe = require("axe-core").source;
const VIEWS = [
  { width: 320 }, { width: 768 }, { width: 1280 }, { width: 1280, colorScheme: "dark" }, { width: 320, colorScheme: "dark" },
  { width: 794, media: "print" },
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await browserType.launch({
  executablePath: chromium,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const found = {};
for (const page of pages) {
  found[page] = { violations: [], asked: [], acted: [], wider: [] };
  // axe-core has to run in the page, whose policy allows no script: the policy is lifted for it, and tried by itself.
  for (const bypassCSP of [false, true]) {
    const context = await browser.newContext({ bypassCSP });
    const tab = await context.newPage();
    tab.on("request", (request) => {
      if (!/^(file|data):/.test(request.url()) || (request.url().startsWith("file:") && request.url() !== pathToFileURL(page).href))
        found[page].asked.push(request.url());
    });
    tab.on("dialog", (dialog) => { found[page].acted.push(dialog.message()); dialog.dismiss(); });
    for (const view of bypassCSP ? VIEWS : [{ width: 1280 }]) {
      await tab.setViewportSize({ width: view.width, height: 900 });
      await tab.emulateMedia({ media: view.media ?? null, colorScheme: view.colorScheme ?? "light" });
      await tab.goto(pathToFileURL(page).href);
      if (await tab.evaluate(() => Boolean(window.acted)))
        found[page].acted.push("window.acted");
      if (!bypassCSP) {
        found[page].scripts = await tab.evaluate(() => document.querySelectorAll("script, iframe, object, embed, link, base, form").length);
        const sheet = await tab.pdf({ preferCSSPageSize: true });
        found[page].sheets = (sheet.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
      } else {
        await tab.evaluate(axe);
        const result = await tab.evaluate((rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }), RULES);
        found[page].violations.push(...result.violations.map((each) => `${JSON.stringify(view)} ${each.id}: ${each.nodes[0].html.slice(0, 200)} ${each.nodes[0].failureSummary}`));
        const width = await tab.evaluate(() => document.documentElement.scrollWidth);
        if (!view.media && width > view.width) found[page].wider.push(`${view.width}: ${width}`);
      }
    }
    await context.close();
  }
}
await browser.close();
console.log(JSON.stringify(found));
