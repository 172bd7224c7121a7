// Kiểu trang HTML của báo cáo: A4 in print, readable on a phone, no file but this one.

export const HTML_STYLE = `@page{size:A4;margin:20mm 15mm 20mm 30mm}
body{margin:0;background:#eef1ef;color:#111;font:1.06rem/1.55 "Times New Roman",Tinos,serif}
main{box-sizing:border-box;max-width:210mm;margin:1rem auto;padding:2rem clamp(1rem,5vw,3.2rem);background:#fff}
.dau,.ky{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem}
.dau p,.ky p{margin:.15rem 0}.dau,.giua{text-align:center}.dam{font-weight:700}.nghieng{font-style:italic}
.ten{margin-top:4.5rem!important}h1{margin:1.6rem 0;text-align:center;font-size:1.15rem}h2,h3{font-size:1.06rem;margin:1.3rem 0 .5rem}
p{margin:.5rem 0;text-align:justify}.ky p,.dau p,.ghi-chu{text-align:inherit}.ghi-chu{font-style:italic;font-size:.95rem}
.cuon{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.8rem 0;font-size:.95rem}caption{padding:.3rem;font-weight:700;text-align:left}
th,td{border:1px solid #333;padding:.25rem .4rem;vertical-align:top}thead th{background:#e3efe8;text-align:center}tbody th{font-weight:400;text-align:left}
td.right{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.center{text-align:center}tr.total th,tr.total td{font-weight:700}
.bac1{padding-left:1.2rem}.bac2{padding-left:2.2rem}
a.so{color:#0b4f37;text-decoration:underline dotted;text-underline-offset:.18em}a.so:focus-visible{outline:2px solid #0b4f37}
figure{margin:1rem 0}figcaption{font-weight:700;margin-bottom:.4rem}svg{width:100%;height:auto}svg rect{fill:#0b5d3b}svg text{font-size:14px;fill:#111}figure,figcaption{break-inside:avoid}
tr:target,tr:target *{background:#fff3c4}.phu-luc{margin-top:2.5rem}dt{font-weight:700}
@media print{body{background:#fff;font-size:13pt}main{max-width:none;margin:0;padding:0}.phu-luc{break-before:page}thead{display:table-header-group}tr{break-inside:avoid}a.so{color:inherit;text-decoration:none}.cuon{overflow:visible}}`;
