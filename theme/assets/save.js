// Makes a PNG file of a picture, in the browser. It is loaded by the first click on a button.
for (const button of document.querySelectorAll("[data-save]")) {
  const say = button.dataset, status = document.createElement("span");
  const save = async () => {
    try {
      const picture = new Image(), canvas = document.createElement("canvas");
      picture.src = say.save;
      await picture.decode();
      canvas.width = picture.naturalWidth * 2;
      canvas.height = picture.naturalHeight * 2;
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const file = await new Promise(done => canvas.toBlob(done));
      const way = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: say.name });
      way.click();
      URL.revokeObjectURL(way.href);
      status.textContent = say.done;
    } catch {
      status.textContent = say.failed;
    }
  };
  status.setAttribute("role", "status");
  button.after(status);
  button.addEventListener("click", save);
  if ("asked" in say) save();
}
