// Start, and tell how long it took since the page was asked for.
for (const element of document.querySelectorAll("[data-number]")) {
  element.textContent = numbers.format(Number(element.dataset.number));
}
if (matchMedia("(max-width: 56rem)").matches) byId("kinds").open = false;
startTable();
startFilters();
startTexts();
startDetails();
changed();
document.documentElement.dataset.ready = Math.round(performance.now());
