// Text to the reader's clipboard.
const TOLD_MS = 1600;

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No clipboard on a plain http address: the old way still works there.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

// The button pressed says that it is done.
export async function copyBy(button, text) {
  await copy(text);
  button.classList.add("copied");
  setTimeout(() => button.classList.remove("copied"), TOLD_MS);
}
