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
      const box = svg.viewBox.baseVal;
      const cross = document.createElementNS("http://www.w3.org/2000/svg", "line");
      cross.setAttribute("class", "cross");
      cross.setAttribute("visibility", "hidden");
      svg.append(cross);
      svg.addEventListener("pointermove", event => {
        // Read at each move: the explorer draws anew.
        const [from, to, left, right] = ["from", "to", "left", "right"].map(name => Number(svg.dataset[name]));
        const place = svg.getBoundingClientRect();
        const x = (event.clientX - place.left) / place.width * box.width;
        const value = from + (x - left) / (right - left) * (to - from);
        const near = row => Math.abs(Number(row.dataset.x) - value);
        const row = rows.reduce((best, each) => near(each) < near(best) ? each : best);
        const at = left + (Number(row.dataset.x) - from) / (to - from) * (right - left);
        cross.setAttribute("y1", svg.dataset.top);
        cross.setAttribute("y2", svg.dataset.bottom);
        cross.setAttribute("x1", at);
        cross.setAttribute("x2", at);
        cross.setAttribute("visibility", "visible");
        out.textContent = [...row.cells].map((cell, index) => index ? `${heads[index]} ${cell.textContent.trim()}` : cell.textContent.trim()).join(" · ");
      });
      svg.addEventListener("pointerleave", () => { cross.setAttribute("visibility", "hidden"); out.textContent = ""; });
    }
  }
})();
