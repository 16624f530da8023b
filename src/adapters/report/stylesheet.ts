import type { Verdict } from "../../domain/report-page";
import { ACCENT, INK, MUTED, RULE, TINT, TONE_COLOURS } from "./palette";

/** The look of the HTML report, on a screen and on A4. */
export function stylesheet(tone: Verdict["tone"]): string {
  const { ink, tint } = TONE_COLOURS[tone];
  return `
*{box-sizing:border-box}
body{margin:0;background:#e9eff1;color:${INK};font:15px/1.5 "Segoe UI",Roboto,Helvetica,Arial,sans-serif}
main{max-width:900px;margin:0 auto;background:#fff;padding:36px 48px 28px}
h1{font-size:30px;line-height:1.2;margin:2px 0 4px;letter-spacing:-.01em}
h2{font-size:20px;margin:40px 0 8px;padding-bottom:6px;border-bottom:2px solid ${ACCENT}}
h3{font-size:14px;margin:22px 0 6px}
p{margin:8px 0}
.subtitle{color:${ACCENT};font-weight:600;margin:0}
.stamp,.note,footer{color:${MUTED};font-size:12.5px}
.verdict{background:${tint};border-left:6px solid ${ink};border-radius:6px;padding:14px 18px;margin:20px 0}
.verdict strong{color:${ink};font-size:18px}
.verdict p{margin:4px 0 0;font-size:16px}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px}
.figure{background:${TINT};border-radius:6px;padding:12px 14px}
.figure p{margin:0}
.label{color:${MUTED};font-size:12px;min-height:2.9em}
.value{font-size:20px;font-weight:700;line-height:1.2;padding:2px 0 4px}
.detail{font-size:12px;color:${MUTED}}
figure{margin:20px 0 8px}
figcaption{font-weight:600;font-size:14px;margin-bottom:4px}
figure svg{width:100%;height:auto;display:block}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:600;color:${MUTED};border-bottom:1px solid ${MUTED};padding:4px 8px;vertical-align:bottom}
td{border-bottom:1px solid ${RULE};padding:4px 8px;vertical-align:top}
td.n,th.n{text-align:right;white-space:nowrap}
th.n{white-space:normal}
td.sub{padding-left:24px;color:${MUTED}}
footer{margin-top:36px;border-top:1px solid ${RULE};padding-top:10px}
@page{size:A4;margin:14mm 13mm}
@media print{
body{background:#fff;font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
h2{break-after:avoid}
h3,figcaption{break-after:avoid}
figure,.verdict,.figure,tr{break-inside:avoid}
.figures{grid-template-columns:repeat(5,1fr);gap:8px}
.value{font-size:15px}
.label,.detail{font-size:9px}
table{font-size:9.5px}
.scroll{overflow:visible}
}
@media (max-width:600px){main{padding:20px 16px}h1{font-size:24px}}
`;
}
