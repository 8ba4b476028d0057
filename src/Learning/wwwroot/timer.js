// Counts down what is left of a timed attempt. The server alone decides when it ends.
for (const place of document.querySelectorAll('[data-until]')) {
  const end = Date.parse(place.dataset.until), left = place.querySelector('[data-left]');
  const show = () => {
    const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
    left.textContent = seconds === 0 ? 'Le temps est écoulé.' : seconds < 60 ? `Il reste ${seconds} s.` : `Il reste ${Math.ceil(seconds / 60)} min.`;
    if (seconds > 0) setTimeout(show, seconds < 90 ? 1000 : 10000);
  };
  show();
}
