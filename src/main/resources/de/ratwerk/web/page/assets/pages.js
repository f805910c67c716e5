/*
 * What a script adds to the pages; without it they work as well. It sends the form when an answer changes and puts what is
 * different into the page; it keeps the profile in this window, so that it survives a reload, the way back, and a service
 * that has gone away. Nothing is sent to anybody else.
 */
"use strict";
(() => {
  const DRAFT = "ratwerk-profile";
  const root = document.documentElement;
  let running = null; // the request under way

  root.classList.add("scripted");

  const form = () => document.getElementById("answers");

  /** Keeps the profile of this page in this window. */
  function keep() {
    const held = document.getElementById("held");
    if (!held) return;
    const name = document.getElementById("municipality-name");
    try {
      sessionStorage.setItem(DRAFT, JSON.stringify({
        profile: held.value,
        file: document.getElementById("held-file").value,
        name: name ? name.textContent : "",
      }));
    } catch { /* the window keeps nothing; the form still holds it */ }
  }

  function kept() {
    try { return JSON.parse(sessionStorage.getItem(DRAFT)); } catch { return null; }
  }

  /** The fields of the form as they are sent. */
  function body(it, submitter) {
    const all = new FormData(it, submitter);
    const several = submitter && submitter.formEnctype === "multipart/form-data";
    return several ? all : new URLSearchParams([...all].filter(([, value]) => typeof value === "string"));
  }

  const ofProfile = (name) => ["profile", "file", "section", "asked"].includes(name) || name.startsWith("a.");

  /** What the fields of a form say of the profile, and what they say beside it, such as answers that are only supposed. */
  const carried = (it) => [...body(it)].filter(([name]) => ofProfile(name));
  const beside = (it) => [...body(it)].filter(([name]) => !ofProfile(name));

  const bodyOf = (draft) => new URLSearchParams({ profile: draft.profile, file: draft.file });

  /** Whether somebody may be writing in it; of what else has the focus everything is to be what came. */
  const isField = (element) => element !== null && element.matches("input, select, textarea");

  /** What a reader has folded out stays so. */
  const beforeAttributeUpdated = (name, element, change) =>
    name !== "open" || element.tagName !== "DETAILS" || change !== "remove";

  /** Puts another page in the place of this one; whatever is the same stays, with the focus in it. */
  function put(other) {
    const sameLanguage = root.lang === other.documentElement.lang;
    // What was found by an earlier request and still holds is not sent again.
    const beforeNodeMorphed = (old, now) =>
      !(sameLanguage && old.id === "found" && now.id === "found" && now.hasAttribute("data-keep"));
    document.title = other.title;
    root.lang = other.documentElement.lang;
    for (const place of [".head", "#content", ".foot"]) {
      const old = document.querySelector(place);
      const now = other.querySelector(place);
      if (old && now) Idiomorph.morph(old, now, { ignoreActiveValue: isField(document.activeElement), restoreFocus: true, callbacks: { beforeAttributeUpdated, beforeNodeMorphed } });
    }
    const notice = other.getElementById("notice");
    if (notice) document.getElementById("notice").replaceWith(document.adoptNode(notice));
    keep();
    remember();
    askStanding();
  }

  /** Keeps with this place of the way what stands beside the profile, for whoever comes back to it. */
  function remember() {
    if (!form()) return;
    const path = new URL(form().action).pathname;
    const state = { ratwerk: true, fields: beside(form()) };
    if (path === location.pathname) history.replaceState(state, "");
    else history.pushState(state, "", path);
  }

  /** Asks for what takes longer than the list: whether any answer can still change the first three. */
  async function askStanding() {
    const standing = document.getElementById("standing");
    if (!standing || standing.textContent) return;
    const held = document.getElementById("held").value;
    try {
      const answer = await fetch(standing.dataset.url, { method: "POST", body: body(form()) });
      const now = document.getElementById("standing");
      if (answer.ok && now && document.getElementById("held").value === held) now.textContent = await answer.text();
    } catch { /* it is said with the next answer */ }
  }

  /**
   * Asks for a page and shows it.
   *
   * @param again what trying once more means; the answers are then sent as they stand by then
   * @returns whether it came and is shown
   */
  async function ask(url, sent, again) {
    if (running) running.abort();
    const request = running = new AbortController();
    document.getElementById("notice").textContent = "";
    document.body.classList.add("busy");
    try {
      const answer = await fetch(url, { method: "POST", body: sent, signal: request.signal, headers: { "Ratwerk-Script": "1" } });
      const text = await answer.text();
      if (request.signal.aborted) return false;
      return show(answer, text, again);
    } catch (e) {
      if (e.name !== "AbortError") lost(again);
      return false;
    } finally {
      if (running === request) {
        running = null;
        document.body.classList.remove("busy");
      }
    }
  }

  /** Shows a page; one that says only why nothing came of it must not take the place of what somebody has entered. */
  function show(answer, text, again) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const isPage = (answer.headers.get("Content-Type") || "").startsWith("text/html");
    if (!isPage || form() && !page.getElementById("answers")) {
      const sentence = isPage && page.getElementById("sentence");
      lost(again, sentence ? sentence.textContent : null);
      return false;
    }
    put(page);
    return true;
  }

  /** Says that the service does not answer, or what it says instead of an answer, and offers what can be done. */
  function lost(again, sentence) {
    const notice = document.getElementById("notice");
    notice.textContent = "";
    const words = document.createElement("p");
    words.textContent = sentence ? `${sentence} ${notice.dataset.kept}` : notice.dataset.lost;
    notice.append(words,
      button(notice.dataset.again, () => { notice.textContent = ""; again(); }),
      button(notice.dataset.save, saveHere));
  }

  function button(words, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "kern-btn kern-btn--secondary kern-btn--x-small";
    const label = document.createElement("span");
    label.className = "kern-label";
    label.textContent = words;
    made.append(label);
    made.addEventListener("click", action);
    return made;
  }

  /** Saves what this window holds, without the service. */
  function saveHere() {
    const draft = kept();
    if (draft) download(new Blob([JSON.parse(draft.profile)], { type: "application/yaml" }), draft.file);
  }

  function download(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  let files = Promise.resolve(); // one file is made after the other

  /** Fetches a file; where the service has gone, what is here is offered. */
  function fetchFile(url, sent, sender) {
    const held = document.getElementById("held").value;
    const says = document.getElementById("working");
    if (sender) sender.setAttribute("aria-busy", "true");
    if (says) says.textContent = says.dataset.words;
    files = files.then(async () => {
      try {
        await received(await fetch(url, { method: "POST", body: sent }), held, () => fetchFile(url, sent, sender));
      } catch {
        lost(() => fetchFile(url, sent, sender));
      } finally {
        if (sender) sender.removeAttribute("aria-busy");
        if (says && !document.querySelector("[aria-busy=true]")) says.textContent = "";
      }
    });
  }

  /** Saves a file that came; a page that came instead is shown only if nothing was answered in the meantime. */
  async function received(answer, held, again) {
    const disposition = answer.headers.get("Content-Disposition");
    if (!disposition) {
      const text = await answer.text();
      if (!running && document.getElementById("held").value === held) show(answer, text, again);
      return;
    }
    const named = /filename\*=UTF-8''([^;]+)/.exec(disposition) || /filename="([^"]+)"/.exec(disposition);
    download(await answer.blob(), named ? decodeURIComponent(named[1]) : "ratwerk");
  }

  /** Goes to another page with the profile. */
  async function go(url, sent) {
    const path = new URL(url, location.href);
    const from = location.pathname;
    if (!await ask(path.pathname, sent, () => go(url, form() ? body(form()) : sent))) return;
    const to = path.hash ? document.getElementById(path.hash.slice(1)) : document.getElementById("wrong");
    if (to) {
      to.focus();
      to.scrollIntoView({ block: "center" });
    } else if (location.pathname !== from) {
      scrollTo(0, 0);
      document.getElementById("content").focus({ preventScroll: true });
    }
  }

  /** Sends the answers as they stand and stays on the page. */
  function stay() {
    ask(form().action, body(form()), stay);
  }

  document.addEventListener("submit", (event) => {
    const sender = event.submitter;
    if (event.target.id !== "answers") {
      const most = event.target.dataset.mostKib;
      const chosen = event.target.querySelector("input[type=file]");
      if (most && chosen && [...chosen.files].reduce((sum, file) => sum + file.size, 0) > most * 1024) {
        event.preventDefault();
        const notice = document.getElementById("notice");
        notice.textContent = `${notice.dataset.tooLarge} (> ${most} KiB)`;
      }
      return;
    }
    event.preventDefault();
    const url = sender && sender.hasAttribute("formaction") ? sender.formAction : event.target.action;
    const sent = body(event.target, sender);
    if (sender && sender.hasAttribute("data-file")) {
      fetchFile(url, sent, sender);
    } else {
      go(url, sent);
    }
  });

  document.addEventListener("change", (event) => {
    const it = form();
    if (it && event.target.form === it && event.target.name && !event.target.closest("[data-quiet]")) {
      alone(event.target);
      stay();
    }
  });

  /** "None of them" and "not known" stand alone; the service sees to it too, but only once it is asked. */
  function alone(box) {
    if (box.type !== "checkbox" || !box.checked) return;
    for (const other of document.getElementsByName(box.name)) {
      if (other !== box && (box.hasAttribute("data-alone") || other.hasAttribute("data-alone"))) other.checked = false;
    }
  }

  document.addEventListener("input", (event) => {
    const shown = event.target.type === "range" && document.getElementById(event.target.id + "-value");
    if (shown) shown.textContent = event.target.value;
  });

  addEventListener("popstate", (event) => {
    const draft = kept();
    if (form() && new URL(form().action).pathname === location.pathname) return; // only to a place within this page
    if (draft && document.getElementById("held") && /^\/(de|en)\/.+/.test(location.pathname)) {
      const left = event.state && event.state.fields || [];
      const back = () => ask(location.pathname, new URLSearchParams([...carried(form()), ...left]), back);
      back();
    } else {
      location.reload();
    }
  });

  /** On a page without a profile: goes on with the one of this window, at once if the page is about it. */
  function goOn() {
    const draft = kept();
    const offer = document.getElementById("draft");
    if (!offer || !draft || form()) return;
    const language = root.lang;
    if (document.getElementById("needs-profile")) {
      const on = () => ask(location.pathname, bodyOf(draft), on);
      on();
      return;
    }
    offer.textContent = "";
    const words = document.createElement("p");
    words.className = "kern-body";
    words.textContent = offer.dataset.text + draft.name + " ";
    offer.append(words, button(offer.dataset.go, () => go(`/${language}/profile/municipality`, bodyOf(draft))));
    offer.hidden = false;
  }

  /** Whether a field says something else than the page that came. */
  function differs(field) {
    if (!field.name || field.closest("[data-quiet]")) return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.matches("select")) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    return field.matches("input:not([type=hidden], [type=file]), textarea") && field.value !== field.defaultValue;
  }

  keep();
  if (form()) history.replaceState({ ratwerk: true, fields: beside(form()) }, "", new URL(form().action).pathname);
  goOn();
  if (form() && [...form().elements].some(differs)) stay(); // somebody was faster than this script
})();
