// A sound and a notification when one more person waits; asked for by a press, never before.
"use strict";
(() => {
  const KEPT = "desk-alerts";
  const button = document.getElementById("alerts");
  const refused = document.getElementById("alerts-refused");
  if (!("Notification" in window)) return;

  function isOn() {
    return localStorage.getItem(KEPT) === "on" && Notification.permission === "granted";
  }

  function show() {
    button.setAttribute("aria-pressed", String(isOn()));
    // A page that nobody looks at goes on listening.
    if (isOn()) document.documentElement.dataset.alert = "1";
    else delete document.documentElement.dataset.alert;
    document.dispatchEvent(new Event("alert-changed"));
  }

  button.addEventListener("click", async () => {
    const turnOn = !isOn();
    const granted = !turnOn || (await Notification.requestPermission()) === "granted";
    refused.textContent = granted ? "" : button.dataset.refused;
    localStorage.setItem(KEPT, turnOn && granted ? "on" : "off");
    show();
  });

  document.addEventListener("more-wait", () => {
    if (!isOn()) return;
    ring();
    new Notification(button.dataset.title, { body: button.dataset.body, tag: KEPT });
  });

  function ring() {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = 660;
    volume.gain.setValueAtTime(0.2, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.5);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.5);
    tone.onended = () => audio.close();
  }

  button.hidden = false;
  show();
})();
