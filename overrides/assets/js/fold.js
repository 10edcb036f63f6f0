/** Letters without case, dots and rings, for comparing: "Färdplan" → "fardplan". */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
