// Looks at the page as a reader with a keyboard, a screen reader or weak eyes meets it (WCAG 2.2 AA), and says what is wrong.
() => {
  const problems = [];
  const wrong = (rule, element, why) => problems.push(`${rule}: ${why} ${element ? element.outerHTML.slice(0, 120) : ""}`.trim());
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const isShown = element => {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1;
  };

  // 3.1.1, 3.1.2: languages
  const root = document.documentElement;
  const tags = ["en", "zh-Hans", "fr", "es", "ru", "ar"];
  if (!tags.includes(root.lang)) wrong("lang", null, `the page is in no language: '${root.lang}'`);
  if (root.dir !== (root.lang === "ar" ? "rtl" : "ltr")) wrong("lang", null, `direction '${root.dir}' does not fit ${root.lang}`);
  for (const each of all("[lang]")) if (!tags.includes(each.lang)) wrong("lang", each, "unknown language");

  // 2.4.2, 1.3.1: title, landmarks, headings
  if (!document.title.trim()) wrong("title", null, "the page has no title");
  for (const [selector, count] of [["main", 1], ["h1", 1], ["body > header", 1], ["body > footer", 1]])
    if (all(selector).length !== count) wrong("landmark", null, `there are ${all(selector).length} of ${selector}`);
  const names = all("nav").map(nav => nav.getAttribute("aria-label"));
  if (names.some(name => !name) || new Set(names).size !== names.length) wrong("landmark", null, `navigations need names of their own: ${names.join(", ")}`);
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) wrong("heading", heading, `level ${next} follows level ${level}`);
    if (!heading.textContent.trim()) wrong("heading", heading, "empty");
    level = next;
  }

  // 4.1.2, 1.1.1: names
  const nameOf = element => {
    const by = element.getAttribute("aria-labelledby");
    if (by) return by.split(" ").map(id => document.getElementById(id)?.textContent ?? "").join(" ").trim();
    return (element.getAttribute("aria-label") ?? element.getAttribute("alt") ?? element.textContent).trim();
  };
  for (const each of all("a[href], button, summary")) if (!nameOf(each)) wrong("name", each, "nothing to call it by");
  for (const each of all("svg")) {
    const isHidden = each.closest("[aria-hidden=true]");
    if (!isHidden && (each.getAttribute("role") !== "img" || !each.getAttribute("aria-label"))) wrong("name", each, "a drawing without role and label");
  }
  for (const each of all("img")) if (!each.hasAttribute("alt")) wrong("name", each, "an image without alt");
  for (const each of all("input:not([type=hidden]), select, textarea"))
    if (!each.labels?.length && !each.getAttribute("aria-label")) wrong("label", each, "a field without a label");
  const ids = all("[id]").map(each => each.id);
  for (const id of ids.filter((each, index) => ids.indexOf(each) !== index)) wrong("id", null, `'${id}' is there twice`);
  for (const each of all("[aria-labelledby], [aria-describedby], label[for]"))
    for (const id of (each.getAttribute("aria-labelledby") ?? each.getAttribute("aria-describedby") ?? each.htmlFor).split(" "))
      if (!ids.includes(id)) wrong("id", each, `'${id}' is not there`);
  for (const table of all("table")) {
    if (!table.caption && !table.closest("[aria-label]")) wrong("table", table, "without a caption");
    for (const head of all("thead th", table)) if (head.scope !== "col") wrong("table", head, "a heading without scope");
  }

  // 1.4.3: contrast of every text that is shown
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m); return (x + 0.05) / (y + 0.05); };
  const groundOf = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = rgb(getComputedStyle(each).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const underText = text => {
    const box = text.getBBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const under = all("rect, circle", text.ownerSVGElement).filter(shape => {
      const place = shape.getBBox();
      return x > place.x && x < place.x + place.width && y > place.y && y < place.y + place.height;
    });
    return under.length ? rgb(getComputedStyle(under.at(-1)).fill) : groundOf(text.ownerSVGElement);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || seen.has(element) || !element || ["SCRIPT", "STYLE", "TITLE", "title"].includes(element.tagName) || !isShown(element)) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const found = ratio(rgb(isDrawn ? style.fill : style.color), isDrawn ? underText(element) : groundOf(element));
    if (found < needed - 0.005) wrong("contrast", element, `${found.toFixed(2)} where ${needed} is needed`);
  }
  // 1.4.11: lines and edges that carry meaning
  for (const each of all(".chart path.line, .chart .cross, .field input, .field select").filter(isShown)) {
    const style = getComputedStyle(each);
    const found = ratio(rgb(each instanceof SVGElement ? style.stroke : style.borderTopColor), groundOf(each instanceof SVGElement ? each.ownerSVGElement : each.parentElement));
    if (found < 3) wrong("contrast", each, `${found.toFixed(2)} where 3 is needed`);
  }

  // 2.5.8: targets of 24 by 24, but for links in a line of text
  for (const each of all("button, input:not([type=hidden]), select, summary, nav a").filter(isShown)) {
    const box = each.getBoundingClientRect();
    if (box.height < 23.5) wrong("target", each, `only ${box.height.toFixed(1)} high`);
  }

  // 1.4.10: no sideways scrolling
  if (root.scrollWidth > root.clientWidth) {
    const wide = all("body *").filter(each => each.getBoundingClientRect().right > root.clientWidth + 1 && !each.closest("details > div, .skip")).at(-1);
    wrong("reflow", wide, `${root.scrollWidth} wide in ${root.clientWidth}`);
  }

  // Nothing inline, and the chosen language in every link of this site
  for (const each of all("[style]")) wrong("inline", each, "a style attribute");
  if (new URLSearchParams(location.search).has("lang"))
    for (const link of all("a[href^='/']"))
      if (!new URL(link.href).searchParams.has("lang") && !link.pathname.startsWith("/openapi")) wrong("link", link, "loses the language");
  return problems;
}
