// Shows a chart that readers can explore. It is loaded by the first click on a button.
for (const button of document.querySelectorAll("[data-explore]")) {
  const say = button.dataset, status = document.createElement("p"), box = document.createElement("div");
  const load = (tag, values) => new Promise((done, fail) => {
    document.head.append(Object.assign(document.createElement(tag), values, { onload: done, onerror: fail }));
  });
  const colour = (_, name) => {
    box.style.color = `var(${name})`;
    return getComputedStyle(box).color;
  };
  const figure = [...document.querySelectorAll("figure")].filter(one => one.compareDocumentPosition(button) & 4).pop();
  status.setAttribute("role", "status");
  box.tabIndex = -1;
  button.after(status);
  const open = async () => {
    if (button.ariaDisabled) return;
    button.ariaDisabled = true;
    status.textContent = say.loading;
    figure.append(box);
    for (const id of say.inert.split(" ")) {
      document.head.append(Object.assign(document.createElement("template"), { id }));
    }
    try {
      const [answer] = await Promise.all([
        fetch(say.explore),
        load("link", { rel: "stylesheet", href: say.style, id: "plotly.js-style-global", className: "no-inline-styles" }),
        window.Plotly || load("script", { src: say.bundle, integrity: say.hash }),
      ]);
      const drawn = (await answer.text()).replace(/var\((--\w+)\)/g, colour);
      box.className = "plot";
      await Plotly.newPlot(box, JSON.parse(drawn));
      figure.classList.add("explored");
      button.hidden = true;
      status.textContent = say.loaded;
      box.focus();
    } catch {
      box.remove();
      button.ariaDisabled = null;
      status.textContent = say.failed;
    }
  };
  button.addEventListener("click", open);
  if ("asked" in say) open();
}
