// The constants and words that Python sends with the page (page/settings.py); written nowhere else.
export const settings = JSON.parse(document.getElementById("settings").textContent);
