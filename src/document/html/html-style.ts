// Kiểu trang HTML của báo cáo: A4 in print, readable on a phone, no file but this one.

export const HTML_STYLE = `@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman",Tinos,serif}}
@page:first{@top-center{content:none}}@page ngang{size:A4 landscape}
body{margin:0;background:#eef1ef;color:#111;font:1.06rem/1.55 "Times New Roman",Tinos,serif}
main{box-sizing:border-box;max-width:210mm;margin:1rem auto;padding:2rem clamp(1rem,5vw,3.2rem);background:#fff}
.dau,.ky{display:grid;grid-template-columns:72fr 93fr;gap:1rem 0}.ky{grid-template-columns:80fr 85fr;break-inside:avoid}
.dau p,.ky p{margin:.15rem 0}.dau,.giua{text-align:center}.vach::after,h1::after{content:"";display:block;width:5.5rem;margin:.2rem auto 0;border-top:1px solid}.vach.dai::after{width:12.6rem}
.quoc-hieu{white-space:nowrap}.ky ul{margin:.15rem 0;padding:0;list-style:none;font-size:.9rem}.dam{font-weight:700}.nghieng{font-style:italic}
.ten{margin-top:4.5rem!important}h1{margin:1.6rem 0;text-align:center;font-size:1.15rem}h2,h3{font-size:1.06rem;margin:1.3rem 0 .5rem}
h2,h3,caption,figcaption{break-after:avoid}p{margin:.5rem 0;text-align:justify;text-indent:10mm}.ky p,.dau p,.ghi-chu{text-align:inherit;text-indent:0}.ghi-chu{font-style:italic;font-size:.95rem}
.cuon{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:42rem;margin:.8rem 0;font-size:.95rem}caption{padding:.3rem;font-weight:700;text-align:left}
th,td{border:1px solid #333;padding:.25rem .4rem;vertical-align:top}thead th{background:#e3efe8;text-align:center}tbody th{font-weight:400;text-align:left}
td.right{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.center{text-align:center}tr.total th,tr.total td{font-weight:700}
.bac1{padding-left:1.2rem}.bac2{padding-left:2.2rem}
a.so{color:#0b4f37;text-decoration:underline dotted;text-underline-offset:.18em}a.so:focus-visible{outline:2px solid #0b4f37}
figure{margin:1rem 0;break-inside:avoid}figcaption{font-weight:700;margin-bottom:.4rem}.bieu-do ul{margin:0;padding:0;list-style:none}
.bieu-do li{display:grid;grid-template-columns:minmax(6rem,15rem) 1fr 3.4rem;gap:.6rem;align-items:center;margin:.2rem 0;font-size:.95rem;line-height:1.2}.bieu-do span:first-child{text-align:right}
.bieu-do svg{display:block;width:100%;height:1.05rem}.bieu-do rect{fill:#0b5d3b}.kiem-tra{display:grid;grid-template-columns:24mm 1fr;gap:4mm;align-items:center;margin-top:1.5rem;break-inside:avoid}.kiem-tra p{text-indent:0;text-align:left}.kiem-tra svg{width:24mm}
tr:target,tr:target *{background:#fff3c4}.phu-luc{margin-top:2.5rem}dt{font-weight:700}
@media(max-width:36rem){.dau,.ky{grid-template-columns:1fr}.quoc-hieu{white-space:normal}}
@media print{body{background:#fff;font-size:13pt;line-height:1.35}.dau{font-size:12pt}.phu-luc{margin-top:0}.phu-luc h2{margin-top:0;text-align:center}table,.bieu-do li{font-size:11pt;line-height:1.25}table{min-width:0;table-layout:fixed}.ngang{page:ngang}main{max-width:none;margin:0;padding:0}.phu-luc{break-before:page}thead{display:table-header-group}tr{break-inside:avoid}a.so{color:inherit;text-decoration:none}.cuon{overflow:visible}}`;
