import type { Verdict } from "../../domain/report-page";
import { FAMILY, fontFaces } from "./font";
import { ACCENT, HEALTH_COLOURS, INK, MUTED, RULE, TINT, TONE_COLOURS } from "./palette";

/** The look of the HTML report, on a desk, on a telephone and on A4. */
export function stylesheet(tone: Verdict["tone"]): string {
  const { ink, tint } = TONE_COLOURS[tone];
  return `${fontFaces()}
*{box-sizing:border-box}
body{margin:0;background:#e9eff1;color:${INK};font:15px/1.5 "${FAMILY}","Segoe UI",Roboto,Helvetica,Arial,sans-serif;word-spacing:.06em}
main{max-width:980px;margin:0 auto;background:#fff;padding:32px 48px 28px;border-top:6px solid ${ACCENT}}
h1{font-size:29px;line-height:1.2;margin:2px 0 4px;letter-spacing:-.015em}
h2{font-size:20px;margin:40px 0 8px;padding-bottom:6px;border-bottom:2px solid ${ACCENT}}
p{margin:8px 0}
.subtitle{color:${ACCENT};font-weight:700;margin:0}
.stamp,.note,footer{color:${MUTED};font-size:12.5px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.health{list-style:none;display:flex;flex-wrap:wrap;gap:4px 20px;margin:14px 0 0;padding:0;font-size:13px}
.health span{color:${MUTED}}
.health b{display:inline-block;width:1.1em;text-align:center}
${Object.entries(HEALTH_COLOURS)
  .map(([state, colour]) => `.health .${state} b{color:${colour}}`)
  .join("")}
.verdict{background:${tint};border-left:6px solid ${ink};border-radius:6px;padding:12px 18px;margin:12px 0 16px}
.verdict strong{color:${ink};font-size:18px}
.verdict p{margin:2px 0 0;font-size:15.5px}
.figures{display:grid;grid-template-columns:repeat(5,1fr);gap:10px}
.figure{background:${TINT};border-radius:6px;padding:11px 12px}
.figure p{margin:0}
.label{font-size:12.5px;line-height:1.35;min-height:2.7em}
.value{font-size:20px;font-weight:700;line-height:1.2;padding:2px 0 4px;letter-spacing:-.01em}
.detail{font-size:12px;line-height:1.4;color:${MUTED}}
.gauge{margin:14px 0 4px;font-size:13px}
.gauge p{display:flex;flex-wrap:wrap;gap:2px 10px;margin:0 0 4px}
.gauge .mark{color:${MUTED};margin-left:auto}
.gauge .mark::before{content:"";display:inline-block;width:2px;height:.9em;background:${MUTED};margin-right:6px;vertical-align:-.1em}
.gauge svg{width:100%;height:12px;display:block}
.gauge .whole{fill:${RULE}}.gauge .left{fill:${ACCENT}}
nav{display:flex;flex-wrap:wrap;gap:4px 18px;margin:18px 0 0;font-size:13.5px}
nav a,a{color:${ACCENT}}
figure{margin:22px 0 8px}
figcaption,caption{font-weight:700;font-size:14px;text-align:left;margin-bottom:4px}
figcaption span{display:block;font-weight:400;color:${MUTED};font-size:13px}
figure svg{width:100%;height:auto;display:block}
.narrow{display:none}
.table{margin:22px 0 0}
.scroll{overflow-x:auto;background:linear-gradient(to right,#fff 30%,#fff0),linear-gradient(to left,#fff 30%,#fff0) 100% 0,radial-gradient(farthest-side at 0 50%,#1c2b3340,#1c2b3300),radial-gradient(farthest-side at 100% 50%,#1c2b3340,#1c2b3300) 100% 0;background-repeat:no-repeat;background-size:40px 100%,40px 100%,14px 100%,14px 100%;background-attachment:local,local,scroll,scroll}
.scroll:focus-visible{outline:2px solid ${ACCENT};outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
caption{padding-bottom:4px}
th{text-align:left;font-weight:700;color:${MUTED};border-bottom:1px solid ${MUTED};padding:4px 8px;vertical-align:bottom}
tbody th{font-weight:400;color:inherit;border-bottom:1px solid ${RULE};vertical-align:top}
td{border-bottom:1px solid ${RULE};padding:4px 8px;vertical-align:top}
td.n,th.n{text-align:right;white-space:nowrap}
thead th.n{white-space:normal}
th.sub{padding-left:24px;color:${MUTED}}
.scorecard{margin:22px 0 0}
.scorecard .primary{background:${TINT}}.scorecard .primary>*{font-weight:700}
.scorecard small{font-weight:400;color:${ACCENT}}
.scorecard .bar{width:166px}.scorecard svg{display:block}
footer{margin-top:36px;border-top:1px solid ${RULE};padding-top:10px}
@page{size:A4;margin:13mm}
@media print{
body{background:#fff;font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0;border:0}
nav{display:none}
h2,figcaption,caption{break-after:avoid}
figure,.verdict,.figure,tr{break-inside:avoid}
.value{font-size:14px}.label,.detail{font-size:8.5px}
table{font-size:9px}
.scroll{overflow:visible;background:none}
}
@media screen and (max-width:760px){
main{padding:20px 16px}h1{font-size:23px}
.figures{grid-template-columns:1fr 1fr}.figure:first-child{grid-column:1/-1}.label{min-height:0}
.gauge .mark{margin-left:0}
.narrow{display:block}.wide{display:none}
.scorecard thead{display:none}
.scorecard table,.scorecard caption,.scorecard tbody,.scorecard tr,.scorecard th,.scorecard td{display:block;border:0}
.scorecard tr{border-bottom:1px solid ${RULE};padding:8px 0;display:grid;grid-template-columns:1fr 1fr;gap:0 12px}
.scorecard th,.scorecard td.bar{grid-column:1/-1}
.scorecard th,.scorecard td{padding:1px 6px}
.scorecard td.n{text-align:left;white-space:normal}
.scorecard td.n::before{content:attr(data-name) " ";color:${MUTED};font-weight:400}
.scorecard .bar svg{width:100%;height:auto;max-width:260px}
}
`;
}
