// Shows the page again when the site has been made again. Served by this computer alone.
const mine = document.currentScript.dataset.version;
let asks = false;

async function ask() {
  if (asks) return;
  asks = true;
  // A hidden page does not ask: a browser keeps few connections open at a time.
  while (document.visibilityState === "visible") {
    try {
      const answer = await fetch(`/laa-serve/wait?${mine}`, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== mine) return location.reload();
    } catch {
      await new Promise((again) => setTimeout(again, 500));
    }
  }
  asks = false;
}

document.addEventListener("visibilitychange", ask);
ask();
