// Copies the words of a button. It is loaded by the first click on one.
for (const button of document.querySelectorAll("[data-copy]")) {
  const say = button.dataset, status = document.createElement("span");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(say.copy);
      status.textContent = say.done;
    } catch {
      status.textContent = say.failed;
    }
  };
  status.setAttribute("role", "status");
  button.after(status);
  button.addEventListener("click", copy);
  if ("asked" in say) copy();
}
