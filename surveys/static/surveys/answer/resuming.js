// The way in of a survey answered on one page: who began on this device and did not send goes on there.
import { read } from "./store.js";

const offer = document.querySelector("[data-resume]");
offer.hidden = Object.keys(read(offer.dataset.resume).pages).length === 0;
