// The texts of the window whose contrast with what is behind them is below 4.5.
(() => {
  const parse = (color) => {
    const parts = color.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
    const unit = color.startsWith("color(");
    const [red, green, blue, alpha = 1] = unit ? parts : parts.map((one, at) => (at < 3 ? one / 255 : one));
    return { rgb: [red, green, blue], alpha };
  };
  const over = (top, under) => top.rgb.map((one, at) => one * top.alpha + under[at] * (1 - top.alpha));
  const background = (element) => {
    if (!element) return [1, 1, 1];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own.alpha === 1 ? own.rgb : over(own, background(element.parentElement));
  };
  const light = (rgb) => rgb
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((left, right) => right - left);
    return (high + 0.05) / (low + 0.05);
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *:not(script):not(noscript)")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!hasText || !element.checkVisibility()) continue;
    const behind = background(element);
    for (const part of element.tagName === "MARK" ? [undefined, "::after"] : [undefined]) {
      const style = getComputedStyle(element, part);
      const color = element instanceof SVGElement ? style.fill : style.color;
      const found = ratio(over(parse(color), behind), behind);
      if (found < 4.5) poor.push(`${element.tagName}.${element.className} ${part ?? ""} ${found}`);
    }
  }
  return [...new Set(poor)];
})()
