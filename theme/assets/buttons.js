// Shows the buttons of a page. The program of each comes when somebody asks for it, and not before.
for (const button of document.querySelectorAll("[data-script]")) {
  const { script: src, integrity } = button.dataset;
  button.hidden = false;
  button.addEventListener("click", () => {
    button.dataset.asked = "";
    document.head.append(Object.assign(document.createElement("script"), { type: "module", src, integrity }));
  }, { once: true });
}
