// Small comforts. Everything works without them.
(() => {
  "use strict";
  for (const link of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) break;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = link.dataset.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(link.href);
      button.textContent = link.dataset.copied;
      setTimeout(() => { button.textContent = link.dataset.copy; }, 2000);
    });
    link.after(button);
  }

  // The numbers under the pointer, read from the table behind the chart.
  for (const figure of document.querySelectorAll("figure[data-readout]")) {
    const rows = [...figure.querySelectorAll("tbody tr[data-x]")];
    const heads = [...figure.querySelectorAll("thead th")].map(cell => cell.textContent.trim());
    const out = figure.querySelector(".readout");
    if (!rows.length || !out) continue;
    for (const svg of figure.querySelectorAll("svg[data-from]")) {
      const [from, to, left, right] = ["from", "to", "left", "right"].map(name => Number(svg.dataset[name]));
      const box = svg.viewBox.baseVal;
      const cross = document.createElementNS("http://www.w3.org/2000/svg", "line");
      cross.setAttribute("class", "cross");
      cross.setAttribute("y1", svg.dataset.top);
      cross.setAttribute("y2", svg.dataset.bottom);
      cross.setAttribute("visibility", "hidden");
      svg.append(cross);
      svg.addEventListener("pointermove", event => {
        const place = svg.getBoundingClientRect();
        const x = (event.clientX - place.left) / place.width * box.width;
        const value = from + (x - left) / (right - left) * (to - from);
        const near = row => Math.abs(Number(row.dataset.x) - value);
        const row = rows.reduce((best, each) => near(each) < near(best) ? each : best);
        const at = left + (Number(row.dataset.x) - from) / (to - from) * (right - left);
        cross.setAttribute("x1", at);
        cross.setAttribute("x2", at);
        cross.setAttribute("visibility", "visible");
        out.textContent = [...row.cells].map((cell, index) => index ? `${heads[index]} ${cell.textContent.trim()}` : cell.textContent.trim()).join(" · ");
      });
      svg.addEventListener("pointerleave", () => { cross.setAttribute("visibility", "hidden"); out.textContent = ""; });
    }
  }

  // The explorer: a slider beside every exact field; each move asks for the page and takes its results. The newest move wins.
  for (const form of document.querySelectorAll("form[data-explorer]")) {
    const place = form.dataset.explorer;
    const alert = form.querySelector("[role=alert]");
    let asked = null;
    const address = () => {
      const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== "" && value !== "0"));
      return `${form.action.split("?")[0]}?${fields}`;
    };
    const run = async keep => {
      asked?.abort();
      asked = new AbortController();
      const to = address();
      try {
        const answer = await fetch(to, { signal: asked.signal });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        // What is refused is said; the last good results stay.
        alert.textContent = answer.ok ? "" : page.querySelector("main")?.innerText.trim().split("\n").filter(line => line.trim()).slice(0, 2).join(": ") ?? answer.statusText;
        if (!answer.ok) return;
        document.querySelector(place).replaceChildren(...page.querySelector(place).childNodes);
        if (keep) history.pushState(null, "", to);
      } catch (error) {
        if (error.name !== "AbortError") throw error;
      }
    };
    for (const field of form.querySelectorAll("input[data-lever]")) {
      const slider = document.createElement("input");
      slider.type = "range";
      slider.min = field.min;
      slider.max = field.max;
      slider.step = Number(field.max) / 200;
      slider.value = field.value || 0;
      slider.setAttribute("aria-label", field.dataset.lever);
      field.after(slider);
      slider.addEventListener("input", () => { field.value = Number(slider.value) || ""; run(false); });
      slider.addEventListener("change", () => run(true));
      field.addEventListener("change", () => { slider.value = field.value || 0; run(true); });
    }
    for (const field of form.querySelectorAll("select, input:not([data-lever])")) field.addEventListener("change", () => run(true));
    form.addEventListener("submit", event => { event.preventDefault(); run(true); });
    // Back and forward undo and redo moves.
    addEventListener("popstate", () => location.reload());
  }
})();
