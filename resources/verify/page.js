/* The page around statement.js: what was handed in, what is shown, in which language. */
const LANGUAGES = ["en", "my", "km", "lo", "th", "vi"];
const MOST_FILE = 100 * 1024 * 1024;
const MOST_SHOWN = 1000;
const LOOKS_A_SECOND = 4;
const TEXTS = JSON.parse(document.getElementById("texts").textContent);
const GIVEN = JSON.parse(document.getElementById("given").textContent);
const TONES = {
  genuine: "ok",
  replaced: "warn",
  revoked: "bad",
  withdrawn: "bad",
  altered: "bad",
  "unknown-key": "warn",
  expired: "warn",
  "not-a-statement": "mute",
  "cannot-check": "mute",
};
const MARKS = {
  ok: "M5 12.5l4.5 4.5L19 7.5",
  warn: "M12 6v7.5M12 17.5v.5",
  bad: "M7 7l10 10M17 7L7 17",
  mute: "M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2M12 17.5v.5",
};

let language = "en";
let trust = { right: true, keys: new Map(), signers: [], madeBy: "", madeOn: null };
let voidLists = [];
let shown = { results: [], file: "", message: "" };
let reader = null;
let stream = null;
let turn = 0;
let handedIn = "";

/* Words */
function words(key, places) {
  const text = TEXTS[language][key] || TEXTS.en[key] || "";
  return text.replace(/\{(\w+)\}/g, (whole, name) => (places || {})[name] || "");
}

function digits(value) {
  const own = TEXTS[language].digits;
  return String(value).replace(/\d/g, (digit) => own[Number(digit)]);
}

function dateWords(day) {
  const date = new Date(day * DAY);
  return words("date", {
    day: digits(date.getUTCDate()),
    month: TEXTS[language].months[date.getUTCMonth()],
    year: digits(date.getUTCFullYear() + Number(TEXTS[language].years_ahead)),
  });
}

function today() {
  const now = new Date();
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY);
}

function fingerprint(kid) {
  return kid.toUpperCase().match(/.{4}/g).join(" ");
}

/* A control character or a change of direction in a name must not disguise it. */
function visible(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

/* Elements; texts only ever go in as text */
function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const name of Object.keys(attributes || {})) {
    made.setAttribute(name, attributes[name]);
  }
  made.append(...children.filter((child) => child !== ""));
  return made;
}

function mark(tone) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", MARKS[tone]);
  svg.append(path);
  return svg;
}

function rows(pairs) {
  const list = make("dl");
  for (const [label, text, kind] of pairs.filter((pair) => pair[1])) {
    const value = make("dd", { dir: "auto" }, visible(text));
    if (kind) {
      value.className = kind;
    }
    list.append(make("div", {}, make("dt", {}, words(label)), value));
  }
  return list;
}

/* The answer */
function articleOf(result) {
  const { answer, claims, key, kid, entry } = result;
  const tone = TONES[answer];
  const article = make("article", { class: `answer ${tone}`, "data-answer": answer });
  const when = entry ? entry.on : claims && claims.expiresOn;
  const says = words(`says.${answer}`, { date: when === undefined ? "" : dateWords(when) });
  article.append(
    make("div", { class: "verdict" }, mark(tone),
      make("div", {}, make("h3", {}, words(`answer.${answer}`)), make("p", {}, says))),
  );
  if (!claims) {
    return article;
  }
  const sure = key !== undefined;
  const body = make("div", { class: "claims" });
  if (!sure) {
    body.append(make("p", { class: "unconfirmed" }, words("unconfirmed")));
  }
  body.append(rows([
    ["holder", claims.holder, "holder"],
    ["number", claims.number, "code"],
    ["replaced_by", entry && entry.by, "code"],
    ["kind", words(`kind.${claims.kind}`)],
    ["course", claims.course, "code"],
    ["academy", sure ? `${key.siteName} (${claims.academy})` : claims.academy],
    ["issued_on", dateWords(claims.issuedOn)],
    ["expires_on", claims.expiresOn === undefined ? "" : dateWords(claims.expiresOn)],
    ["key", fingerprint(kid), "code"],
    ["checked_on", dateWords(today())],
  ]));
  if (sure) {
    const asOf = result.asOf;
    body.append(
      make("p", { class: "compare" }, words("compare")),
      make("p", { class: asOf === null ? "note warning" : "note", "data-as-of": asOf === null ? "" : asOf },
        asOf === null ? words("no_list") : words("as_of", { date: dateWords(asOf) })),
    );
  }
  article.append(body);
  return article;
}

function summaryOf(result) {
  const claims = result.claims || { number: "", holder: "" };
  return make("summary", { class: TONES[result.answer] },
    make("span", { class: "badge" }, words(`answer.${result.answer}`)), " ",
    make("bdi", {}, visible(claims.holder)), " ",
    make("bdi", { class: "code" }, visible(claims.number)));
}

function showAnswers() {
  const place = document.getElementById("answers");
  const { results, file, message } = shown;
  place.textContent = "";
  if (message) {
    place.append(make("p", { class: "message", "data-message": message }, words(message, { file })));
  }
  if (results.length === 1) {
    place.append(articleOf(results[0]));
  }
  if (results.length > 1) {
    const counts = Object.keys(TONES)
      .map((answer) => [answer, results.filter((result) => result.answer === answer).length])
      .filter((pair) => pair[1] > 0)
      .map(([answer, count]) => `${words(`answer.${answer}`)}: ${digits(count)}`);
    place.append(
      make("h3", { class: "many" }, words("many", { count: digits(results.length) })),
      make("p", {}, counts.join(" · ")),
      ...results.map((result) => make("details", {}, summaryOf(result), articleOf(result))),
    );
  }
}

async function checkTexts(texts, file) {
  const mine = (turn += 1);
  const place = document.getElementById("answers");
  place.setAttribute("aria-busy", "true");
  const results = [];
  for (const text of texts.slice(0, MOST_SHOWN)) {
    const result = canVerify()
      ? await judge(text, trust, voidLists.filter((list) => list.right), today())
      : { answer: isStatement(text) ? "cannot-check" : "not-a-statement" };
    results.push(result);
  }
  if (mine !== turn) {
    return; // something newer was handed in meanwhile
  }
  shown = { results, file, message: results.length ? "" : file && "nothing_found" };
  showAnswers();
  place.setAttribute("aria-busy", "false");
  if (place.hasChildNodes()) {
    place.scrollIntoView({ block: "nearest" });
  }
}

function say(message, file) {
  turn += 1;
  shown = { results: [], file: file || "", message };
  showAnswers();
  document.getElementById("answers").setAttribute("aria-busy", "false");
}

function canVerify() {
  return typeof crypto !== "undefined" && crypto.subtle !== undefined;
}

/* What is handed in */
function checkTyped(typed) {
  const text = typed.replace(/[\r\n\t]/g, "").trim();
  const found = isStatement(text) ? [text] : findStatements(text);
  return checkTexts(found.length || !text ? found : [text], "");
}

async function checkFile(file) {
  if (file.size > MOST_FILE) {
    say("too_large", file.name);
    return;
  }
  let content = "";
  try {
    content = new TextDecoder("latin1").decode(await file.arrayBuffer());
  } catch (fault) {
    content = ""; // a folder, or a file that is gone
  }
  const found = findStatements(content);
  if (found.length || content.slice(0, 1024).includes("%PDF-")) {
    await checkTexts(found, file.name);
  } else {
    await checkPicture(file);
  }
}

async function checkPicture(file) {
  if (reader === null) {
    say("no_reader");
    return;
  }
  let found;
  try {
    found = await reader.detect(await createImageBitmap(file));
  } catch (fault) {
    found = []; // not a picture this browser knows
  }
  await checkTexts(found.map((code) => code.rawValue), file.name);
}

/* A link may hand in a language and a text: #lang=km&TA1:… – with or without percent signs. */
function fromAddress() {
  const parts = /^#?(?:lang=([a-z]{2})(?:&|$))?(.*)$/.exec(location.hash) || [];
  const raw = parts[2] || "";
  const forms = [raw, raw.replace(/%20/g, " ")];
  try {
    forms.unshift(decodeURIComponent(raw));
  } catch (fault) {
    // a percent sign of the code itself: the other forms serve
  }
  return { lang: parts[1], raw, text: forms.find(isStatement) || forms[0] };
}

/* Camera */
async function findReader() {
  if (!("BarcodeDetector" in window)) {
    return null;
  }
  const formats = await BarcodeDetector.getSupportedFormats();
  return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
}

async function startCamera() {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch (fault) {
    say("camera_refused");
    return;
  }
  const video = document.getElementById("video");
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  showCameraWords();
  look(video);
}

async function look(video) {
  if (stream === null) {
    return;
  }
  let found = [];
  try {
    found = await reader.detect(video);
  } catch (fault) {
    found = []; // no picture yet
  }
  if (found.length) {
    stopCamera();
    await checkTexts([found[0].rawValue], "");
  } else {
    setTimeout(look, 1000 / LOOKS_A_SECOND, video);
  }
}

function stopCamera() {
  const video = document.getElementById("video");
  if (stream !== null) {
    stream.getTracks().forEach((track) => track.stop());
  }
  stream = null;
  video.srcObject = null;
  video.hidden = true;
  showCameraWords();
}

function showCameraWords() {
  document.getElementById("camera").textContent = words(stream === null ? "camera" : "camera_stop");
}

/* Whom the page trusts */
function showTrust() {
  const alarm = document.getElementById("alarm");
  alarm.textContent = "";
  alarm.dataset.trust = trust.right ? "right" : "wrong";
  if (!canVerify()) {
    alarm.append(make("p", {}, words("says.cannot-check")));
  } else if (!trust.right) {
    alarm.append(make("p", {}, words("trust_wrong")));
  }
  if (canVerify() && trust.right && voidLists.some((list) => !list.right)) {
    alarm.append(make("p", { "data-list": "wrong" }, words("list_wrong")));
  }
  alarm.hidden = !alarm.hasChildNodes();

  const place = document.getElementById("trusted");
  place.textContent = "";
  place.append(rows([["made_on", dateWords(dayOf(GIVEN.made_on))]]));
  if (!trust.right || trust.madeOn === null) {
    return;
  }
  place.append(
    rows([
      ["keys_from", words("by_on", { name: trust.madeBy, date: dateWords(trust.madeOn) })],
      ["signed_with", trust.signers.map((key) => fingerprint(key.kid)).join(" · "), "code signer"],
    ]),
    make("p", { class: "note" }, words("compare_fingerprint")),
    make("h3", {}, words("trusted_keys")),
  );
  for (const key of trust.keys.values()) {
    const list = voidLists.find((some) => some.right && some.siteCode === key.siteCode);
    place.append(
      make("div", { class: "site" },
        make("p", {}, make("bdi", {}, visible(key.siteName)), ` (${visible(key.siteCode)})`),
        rows([
          ["key", fingerprint(key.kid), "code"],
          ["since", dateWords(key.since)],
          ["void_list", list ? words("as_of_short", { date: dateWords(list.asOf) }) : words("none")],
        ])),
    );
  }
}

/* The page as a whole */
function speak(wanted) {
  language = LANGUAGES.includes(wanted) ? wanted : "en";
  document.documentElement.lang = language;
  document.title = words("title");
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = words(element.dataset.words);
  }
  document.getElementById("languages").setAttribute("aria-label", words("language"));
  for (const button of document.querySelectorAll("#languages button")) {
    button.setAttribute("aria-pressed", String(button.lang === language));
  }
  document.getElementById("no-reader").hidden = reader !== null;
  document.getElementById("camera").hidden = reader === null || !navigator.mediaDevices;
  showCameraWords();
  showTrust();
  showAnswers();
}

function choose(wanted) {
  const { raw } = fromAddress();
  speak(wanted);
  location.replace(`#lang=${wanted}${raw && "&"}${raw}`);
}

function wire() {
  const at = (id) => document.getElementById(id);
  const text = at("text");
  for (const code of LANGUAGES) {
    const button = make("button", { type: "button", lang: code }, TEXTS[code].name);
    button.addEventListener("click", () => choose(code));
    at("languages").append(button);
  }
  at("form").addEventListener("submit", (event) => {
    event.preventDefault();
    checkTyped(text.value);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault(); // scanners that type end with Enter
      checkTyped(text.value);
    }
  });
  at("file").addEventListener("change", (event) => {
    Array.from(event.target.files).slice(0, 1).forEach(checkFile);
    event.target.value = "";
  });
  at("camera").addEventListener("click", () => (stream === null ? startCamera() : stopCamera()));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    Array.from(event.dataTransfer.files).slice(0, 1).forEach(checkFile);
  });
  window.addEventListener("hashchange", () => {
    const handed = fromAddress();
    if (handed.lang && handed.lang !== language) {
      speak(handed.lang);
    }
    if (handed.raw !== handedIn) {
      handedIn = handed.raw;
      checkTyped(handed.text);
    }
  });
}

async function begin() {
  wire();
  const handed = fromAddress();
  handedIn = handed.raw;
  const wished = (navigator.languages || [navigator.language]).map((tag) => tag.slice(0, 2));
  language = handed.lang || wished.find((tag) => LANGUAGES.includes(tag)) || "en";
  if (canVerify()) {
    trust = await readTrust(GIVEN.trust_file);
    voidLists = await Promise.all(GIVEN.void_lists.map((text) => readVoidList(text, trust)));
  }
  reader = await findReader().catch(() => null);
  speak(language);
  await checkTyped(handed.text);
}

begin();
