// Copying and printing by a button; without this file the text is selected by hand.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy);
    const said = document.querySelector("[data-copied]");
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = "✓ Copié : collez-le dans la messagerie sécurisée.";
    } catch {
      // No permission, or no https: the text stays selected.
      said.textContent = "Le texte est sélectionné : copiez-le avec Ctrl + C.";
    }
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
