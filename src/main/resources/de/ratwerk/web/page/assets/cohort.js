/*
 * Sorts, searches and pages the table of a cohort's places. Without it the table stands whole, by name. It keeps 50 rows in
 * sight: a browser lays out no more than it shows, so a thousand places stay quick.
 */
"use strict";
(() => {
  const PAGE = 50;

  function begin() {
    const table = document.getElementById("place-table");
    if (!table || table.dataset.ready) return;
    table.dataset.ready = "yes";
    const body = table.tBodies[0];
    const language = table.closest("[lang]").lang;
    const words = new Intl.Collator(language, { numeric: true });
    const rows = [...body.rows].map((row) => ({
      row,
      text: row.textContent.toLocaleLowerCase(language),
      cells: [...row.cells].map((cell) => cell.textContent.trim()),
    }));
    const filter = document.getElementById("place-filter");
    const count = document.getElementById("place-count");
    const back = document.getElementById("place-back");
    const on = document.getElementById("place-on");
    let found = rows;
    let first = 0;

    function show() {
      body.replaceChildren(...found.slice(first, first + PAGE).map((each) => each.row));
      const last = Math.min(first + PAGE, found.length);
      count.textContent = `${found.length ? first + 1 : 0}–${last} ${count.dataset.of} ${found.length} ${count.dataset.places}`;
      back.disabled = first === 0;
      on.disabled = last >= found.length;
    }

    function search() {
      const asked = filter.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
      found = rows.filter((each) => asked.every((word) => each.text.includes(word)));
      first = 0;
      show();
    }

    /** Numbers as they are written in either language; an unknown one comes last. */
    const number = (text) => text === "" ? null : Number(text.replace(/[^0-9]/g, ""));

    function sort(column, numeric, down) {
      const turn = down ? -1 : 1;
      rows.sort((one, other) => {
        const a = one.cells[column];
        const b = other.cells[column];
        if (a === "" || b === "") return (a === "") - (b === "");
        return turn * (numeric ? number(a) - number(b) : words.compare(a, b));
      });
      search();
    }

    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sorter";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const numeric = head.classList.contains("number");
        const before = head.getAttribute("aria-sort");
        const down = before ? before === "ascending" : numeric;
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(column, numeric, down);
      });
    });
    heads[0].setAttribute("aria-sort", "ascending");
    let waiting = 0;
    filter.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, 80);
    });
    back.addEventListener("click", () => { first = Math.max(0, first - PAGE); show(); });
    on.addEventListener("click", () => { first += PAGE; show(); });
    document.getElementById("place-tools").hidden = false;
    show();
    table.classList.add("paged");
  }

  begin();
})();
