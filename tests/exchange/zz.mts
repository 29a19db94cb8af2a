import { findSimilar } from '../../lib/replies/similar';
let seed=7; const rnd=()=>{seed=(Math.imul(seed,1664525)+1013904223)>>>0; return seed/2**32};
const words='您好亲这款今天发货明天到快递中通顺丰退货换货尺码颜色偏大偏小建议您参考详情页参数表优惠活动满减包邮拍下付款仓库打包售后质量检查补发配件照片核实处理稍等谢谢支持'.split('');
const text=(n:number)=>Array.from({length:n},()=>words[Math.floor(rnd()*words.length)]).join('');
for (const n of [10000, 60000]) {
const rows=Array.from({length:n},(_,i)=>({id:'i'+i,body:text(50)}));
const t=process.cpuUsage().user; const g=findSimilar(rows); let s=g.next(); while(!s.done) s=g.next(); console.log(n,(process.cpuUsage().user-t)/1000|0, s.value.length);
}
