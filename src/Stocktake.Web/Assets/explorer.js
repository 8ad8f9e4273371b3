// The explorer without waiting for pages: a slider beside every exact field; a move asks for numbers alone and draws them. The form does the same without a script.
(() => {
  "use strict";
  const form = document.querySelector("form[data-explorer]");
  if (!form) return;
  const language = document.documentElement.lang === "zh-Hans" ? "zh-Hans-CN" : "en-GB";
  const alert = form.querySelector("[role=alert]");
  const main = document.getElementById("main-result");
  const levers = [...form.querySelectorAll("input[data-lever]")];
  const reader = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
  const number = (value, digits) => value === null ? form.dataset.noValue : new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

  // The address of the form as it stands.
  const query = () => new URLSearchParams([...new FormData(form)].filter(([name, value]) => value !== "" && value !== "0" && name !== "name")).toString();

  // Drawing, in the manner of the charts that the server draws (Charts/*.cs): the same margins, the same nice numbers.
  const place = value => String(Math.round(value * 10) / 10 + 0);
  const element = (name, attributes, text) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const stepOf = rough => {
    const power = 10 ** Math.floor(Math.log10(rough));
    return [1, 2, 5, 10].find(nice => rough / power <= nice) * power;
  };
  const around = (values, from, to, ticks, withZero) => {
    let low = Math.min(...values), high = Math.max(...values);
    if (withZero) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
    if (high - low <= Math.abs(high) * 1e-12) {
      const spread = high === 0 ? 1 : Math.abs(high) / 2;
      [low, high] = [withZero && low === 0 ? 0 : low - spread, high + spread];
    }
    const step = stepOf((high - low) / ticks);
    [low, high] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
    const marks = [];
    for (let index = Math.ceil(low / step - 1e-9); index <= Math.floor(high / step + 1e-9); index++) marks.push(index * step || 0);
    return { marks, digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)), at: value => from + (value - low) / (high - low) * (to - from) };
  };
  const path = points => points.map(([x, y], index) => (index ? "L" : "M") + place(x) + " " + place(y)).join("");

  const axes = (svg, graph, values, withZero) => {
    const { width, height } = svg.viewBox.baseVal;
    const isSmall = svg.classList.contains("small"), isNarrow = width < 500;
    const bottom = height - 24;
    const y = around(values, bottom, 12, isSmall ? 2 : isNarrow ? 4 : 5, withZero);
    const widest = Math.max(...y.marks.map(mark => number(mark, y.digits).length));
    const left = 12 + widest * 7, right = width - 12;
    for (const mark of y.marks) {
      svg.append(element("line", { class: mark === 0 ? "axis" : "grid", x1: place(left), y1: place(y.at(mark)), x2: place(right), y2: place(y.at(mark)) }));
      svg.append(element("text", { class: "end", x: place(left - 6), y: place(y.at(mark) + 4) }, number(mark, y.digits)));
    }
    const first = graph.firstYear, last = first + (graph.lines[0].values.length - 1) * graph.step;
    const x = year => left + (year - first) / (last - first) * (right - left);
    const step = Math.max(1, stepOf((last - first) / (isSmall ? 2 : isNarrow ? 4 : 8)));
    for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
      svg.append(element("line", { class: "axis", x1: place(x(year)), y1: place(bottom), x2: place(x(year)), y2: place(bottom + 4) }));
      svg.append(element("text", { class: x(year) > right - 14 ? "end" : x(year) < left + 14 ? "start" : "middle", x: place(x(year)), y: place(bottom + 18) }, String(year)));
    }
    Object.assign(svg.dataset, { from: first, to: last, left: place(left), right: place(right), top: 12, bottom: place(bottom) });
    return { left, right, y: y.at, points: values => values.map((value, index) => [x(first + index * graph.step), y.at(value)]) };
  };

  const lines = (svg, graph) => {
    const frame = axes(svg, graph, [...graph.lines.flatMap(line => [...line.values, ...line.low ?? [], ...line.high ?? []]), ...graph.marks.map(([value]) => value)], graph.zero);
    for (const [value, name] of graph.marks) {
      svg.append(element("line", { class: "mark", x1: place(frame.left), y1: place(frame.y(value)), x2: place(frame.right), y2: place(frame.y(value)) }));
      svg.append(element("text", { class: "start strong", x: place(frame.left + 4), y: place(frame.y(value) - 4) }, name));
    }
    for (const line of graph.lines.filter(each => each.low)) {
      svg.append(element("path", { class: `band f${line.colour}`, d: path([...frame.points(line.high), ...frame.points(line.low).reverse()]) + "Z" }));
    }
    for (const line of graph.lines) svg.append(element("path", { class: `line s${line.colour}${line.baseline ? " dash" : ""}`, d: path(frame.points(line.values)) }));
  };

  const areas = (svg, graph) => {
    const parts = graph.lines.slice(0, -1), over = graph.lines.at(-1);
    const up = over.values.map(() => 0), down = over.values.map(() => 0);
    const edges = [];
    for (const part of parts) {
      for (const [pile, sign] of [[up, 1], [down, -1]]) {
        const inner = [...pile];
        part.values.forEach((value, index) => { if (Math.sign(value) === sign) pile[index] += value; });
        if (inner.some((value, index) => value !== pile[index])) edges.push({ part, inner, outer: [...pile] });
      }
    }
    const frame = axes(svg, graph, [...edges.flatMap(edge => edge.outer), ...over.values], true);
    for (const edge of edges) svg.append(element("path", { class: `area f${edge.part.colour}`, d: path([...frame.points(edge.outer), ...frame.points(edge.inner).reverse()]) + "Z" }));
    svg.append(element("path", { class: "line axis", d: path(frame.points(over.values)) }));
    svg.append(element("line", { class: "axis", x1: place(frame.left), y1: place(frame.y(0)), x2: place(frame.right), y2: place(frame.y(0)) }));
  };

  const bars = (svg, graph) => {
    const { width, height } = svg.viewBox.baseVal;
    const isNarrow = width < 500, row = isNarrow ? 44 : 28, left = isNarrow ? 0 : width * 0.3;
    const scale = around(graph.lines.map(line => line.values[0]), left, width - 56, 5, true);
    graph.lines.forEach((line, index) => {
      const top = 4 + index * row + (isNarrow ? 18 : 0), value = line.values[0];
      svg.append(element("text", { class: isNarrow ? "start strong" : "end", x: place(isNarrow ? 0 : left - 8), y: place(isNarrow ? top - 5 : top + 15) }, line.name));
      const bar = element("rect", { class: `f${line.baseline ? 1 : 0}`, x: place(Math.min(scale.at(0), scale.at(value))), y: place(top), width: place(Math.abs(scale.at(value) - scale.at(0))), height: 20 });
      bar.append(element("title", {}, `${line.name}, ${line.world}: ${number(value, graph.digits)}`));
      svg.append(bar);
      svg.append(element("text", { class: "start strong", x: place(scale.at(Math.max(0, value)) + 6), y: place(top + 15) }, number(value, graph.digits)));
    });
    svg.append(element("line", { class: "axis", x1: place(scale.at(0)), y1: 0, x2: place(scale.at(0)), y2: place(height) }));
  };

  const cells = (section, graph) => {
    const rows = [...section.querySelectorAll("tbody tr")];
    if (rows.length === 0) return;
    if (graph.kind === "bars") {
      graph.lines.forEach((line, index) => { rows[index].cells[line.baseline ? 2 : 1].textContent = number(line.values[0], graph.digits); });
      return;
    }
    for (const row of rows) {
      const index = (Number(row.dataset.x) - graph.firstYear) / graph.step;
      const texts = graph.lines.flatMap(line => [number(line.values[index], graph.digits), ...line.low ? [`${number(line.low[index], graph.digits)} – ${number(line.high[index], graph.digits)}`] : []]);
      texts.forEach((text, column) => { row.cells[column + 1].textContent = text; });
    }
  };

  const draw = answer => {
    for (const graph of answer.graphs) {
      const section = document.querySelector(`[data-graph="${graph.key}"]`);
      for (const svg of section.querySelectorAll("figure.chart > svg")) {
        const cross = svg.querySelector(".cross");
        svg.replaceChildren();
        ({ lines, areas, bars })[graph.kind](svg, graph);
        svg.setAttribute("aria-label", svg.getAttribute("aria-label").split(". ")[0] + ". " + graph.text);
        if (cross) svg.append(cross);
      }
      section.querySelector(".graph-text").textContent = graph.text;
      cells(section, graph);
    }
    document.querySelectorAll("#results .numbers > div").forEach((box, index) => {
      [box.querySelector("dd").textContent, box.querySelector(".note").textContent] = answer.numbers[index];
    });
    document.querySelectorAll("#results .table tbody tr").forEach((row, index) => { [row.cells[1].textContent, row.cells[2].textContent] = answer.rows[index]; });
    const removal = document.getElementById("removal");
    removal.hidden = answer.removal.length === 0;
    removal.querySelector("ul").replaceChildren(...answer.removal.map(text => Object.assign(document.createElement("li"), { textContent: text })));
    if (main.textContent !== answer.main) main.textContent = answer.main;
    for (const link of document.querySelectorAll(".downloads a, a[data-data]")) {
      const view = new URLSearchParams(answer.state);
      for (const [name, value] of new URL(link.href).searchParams) if (["format", "lang", "temperature", "mass"].includes(name)) view.set(name, value);
      link.href = `${new URL(link.href).pathname}?${view}`;
    }
  };

  // One move under way, and the newest that waits for it: what the hand has left behind is never asked for.
  const known = new Map();
  let running = false, waiting = null;
  const ask = async (asked, tries = 5) => {
    if (known.has(asked)) return known.get(asked);
    const answer = await fetch(`${form.dataset.explorer}?${asked}`, { headers: { "X-Explorer-Reader": reader } });
    if (answer.status === 503 && tries > 0 && !waiting) {
      await new Promise(resolve => setTimeout(resolve, 1000 * Number(answer.headers.get("Retry-After") ?? 1)));
      return waiting ? null : ask(asked, tries - 1);
    }
    const body = await answer.json();
    if (answer.status === 409) return null;
    if (!answer.ok) throw new Error(body.said);
    if (known.size > 50) known.clear();
    known.set(asked, body);
    return body;
  };
  const run = async keep => {
    waiting = { asked: query(), keep: keep || (waiting?.keep ?? false) };
    if (running) return;
    running = true;
    while (waiting) {
      const move = waiting;
      waiting = null;
      try {
        const answer = await ask(move.asked);
        if (!answer) continue;
        draw(answer);
        alert.textContent = "";
        // While a hand drags, nothing is read out; where it lets go, the result is.
        if (move.keep) main.removeAttribute("aria-busy");
        if (move.keep && `?${move.asked}` !== location.search) remember(move.asked);
      } catch (error) {
        // What is refused is said; the last good results stay.
        alert.textContent = error.message;
      }
    }
    running = false;
  };

  // Back and forward are undo and redo; the buttons do the same.
  let at = history.state?.at ?? 0, last = at;
  history.replaceState({ at }, "");
  const button = (text, action) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
    made.addEventListener("click", event => { if (made.getAttribute("aria-disabled") !== "true") action(event); });
    return made;
  };
  const undo = button(form.dataset.undo, () => history.back());
  const redo = button(form.dataset.redo, () => history.forward());
  let before = null, now = query();
  const replay = button(form.dataset.replay, async () => {
    const [from, to] = [await ask(before), await ask(now)];
    if (!from || !to) return;
    draw(from);
    setTimeout(() => draw(to), 1200);
  });
  // Disabled in words alone: who came to a button by the keyboard stays there when it has nothing left to do.
  const enable = () => [[undo, at > 0], [redo, at < last], [replay, before !== null]].forEach(([each, can]) => each.setAttribute("aria-disabled", String(!can)));
  const remember = asked => {
    [before, now] = [now, asked];
    at += 1;
    last = at;
    history.pushState({ at }, "", `${form.action.split("?")[0]}?${asked}`);
    enable();
  };
  addEventListener("popstate", event => {
    at = event.state?.at ?? 0;
    const stored = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll("input:not([type=hidden]):not([type=range]), select")) {
      if (field.name === "" || field.hasAttribute("data-view")) continue;
      if (field.tagName === "SELECT") field.value = stored.get(field.name) ?? [...field.options].find(option => option.defaultSelected)?.value ?? field.options[0].value;
      else field.value = stored.get(field.name) ?? (field.name === "by" ? field.defaultValue : "");
    }
    for (const field of levers) field.slider.value = field.value || 0;
    [before, now] = [now, query()];
    enable();
    run(false);
  });
  const actions = document.createElement("p");
  actions.className = "actions";
  actions.append(undo, redo, replay, button(form.dataset.copyData, async event => {
    const data = await fetch([...document.querySelectorAll(".downloads a")].find(link => link.href.includes("format=csv")).href);
    await navigator.clipboard.writeText(await data.text());
    event.target.textContent = form.dataset.copiedData;
    setTimeout(() => { event.target.textContent = form.dataset.copyData; }, 2000);
  }));
  form.querySelector(".actions").after(actions);
  enable();

  for (const field of levers) {
    const slider = field.slider = Object.assign(document.createElement("input"), { type: "range", min: field.min, max: field.max, step: Number(field.max) / 200 });
    slider.value = field.value || 0;
    slider.setAttribute("aria-label", field.dataset.lever);
    field.after(slider);
    slider.addEventListener("input", () => {
      field.value = Number(slider.value) || "";
      main.setAttribute("aria-busy", "true");
      run(false);
    });
    slider.addEventListener("change", () => run(true));
    field.addEventListener("change", () => { slider.value = field.value || 0; run(true); });
  }
  for (const field of form.querySelectorAll("select:not([data-view]), input:not([data-lever]):not([data-view]):not([type=range]):not([type=hidden])")) field.addEventListener("change", () => run(true));
  // Which graphs and units a page has, its server draws.
  for (const field of form.querySelectorAll("select[data-view], input[type=checkbox][data-view]")) field.addEventListener("change", () => location.assign(`${form.action.split("?")[0]}?${query()}`));
  form.addEventListener("submit", event => {
    if (event.submitter?.name === "save") return;
    event.preventDefault();
    run(true);
  });
})();
