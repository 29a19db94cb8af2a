/**
 * What agents type, and the reply of the bundled packs that they mean. A line each: query, ` > `, the reply's id
 * within `starter-zh-cn` (or with its pack: `en/refund-when`). Written from what somebody wants to say to a buyer
 * and roughly remembers of the library, not from what the search can do; lines that fail stay.
 */
export const KINDS = ['chinese', 'pinyin', 'initials', 'code', 'mixed', 'slip', 'english'] as const;
export type QueryKind = (typeof KINDS)[number];

const QUERIES: Record<QueryKind, string> = {
  chinese: `
    发货时间 > ship-when
    几号发 > ship-date
    今天能发吗 > ship-today
    催发货 > ship-urge
    先别发 > ship-hold
    当天发货 > ship-cut-off
    发什么快递 > which-courier
    指定快递 > courier-ok
    价格单 > no-price-slip
    物流停滞 > parcel-stuck
    物流不更新 > parcel-stuck
    丢件 > parcel-lost
    没收到货 > refund-not-got
    签收没收到 > signed-not-got
    驿站 > parcel-station
    打不通 > not-reached
    送错 > parcel-wrong-place
    拒收 > refuse-broken
    延长收货 > extend-receipt
    拦截 > parcel-intercepted
    几天到 > how-many-days
    开发票 > can-invoice
    发票抬头 > how-to-invoice
    专票 > invoice-company
    电子发票 > invoice-electronic
    发票 开错 > invoice-wrong
    7天无理由 > seven-days
    七天无理由 > seven-days
    退货地址 > return-address
    退货运费 > postage-yours
    运费险 > postage-insurance
    到账 > refund-days
    退款进度 > refund-stage
    仅退款 > only-refund
    用过了 > return-used
    不退了 > return-withdraw
    换货 > how-to-exchange
    尺码 换 > exchange-size
    补差价 > postage-how
    到付 > no-collect
    少件 > item-missing
    发错货 > item-wrong
    破损 > item-broken
    拍照 > photo-please
    补配件 > send-part
    色差 > product-color
    保质期 > shelf-life
    敏感肌 > sensitive
    怎么装 > product-install
    正品 > product-genuine
    身高体重 > size-ask
    偏大 > size-fit
    童装 > size-kid
    现货 > in-stock
    缺货 > sold-out
    便宜点 > one-price
    太贵了 > too-dear
    优惠券 > coupon
    赠品 > extra-gift
    价保 > price-dropped
    定金 > deposit
    代付 > pay-friend
    改地址 > address-change
    拍重了 > ordered-twice
    主管 申请 > to-boss
    追评 > review-how-to-add
    加微信 > talk-here
    晚安 > bye-night
    不客气 > bye-welcome
    收藏店铺 > bye-bookmark
  `,
  pinyin: `
    fahuoshijian > ship-when
    cuifahuo > ship-urge
    cuifukuan > unpaid-help
    xianbiefa > ship-hold
    zhidingkuaidi > courier-ok
    wuliu tingzhi > parcel-stuck
    diujian > parcel-lost
    yizhan > parcel-station
    songcuo > parcel-wrong-place
    jushou > refuse-broken
    yanchangshouhuo > extend-receipt
    jitiandao > how-many-days
    kaifapiao > can-invoice
    zhuanpiao > invoice-company
    dianzifapiao > invoice-electronic
    wuliyou > seven-days
    tuihuodizhi > return-address
    tuihuo yunfei > postage-yours
    yunfeixian > postage-insurance
    daozhang > refund-days
    tuikuanjindu > refund-stage
    jintuikuan > only-refund
    chexiao > return-withdraw
    huanhuo > how-to-exchange
    huanchima > exchange-size
    buchajia > postage-how
    buyunfei > postage-top-up
    shaojian > item-missing
    facuohuo > item-wrong
    posun > item-broken
    paizhao > photo-please
    sechai > product-color
    secha > product-color
    baozhiqi > shelf-life
    mingan > sensitive
    anzhuang > product-install
    zhengpin > product-genuine
    caizhi > product-material
    shengao tizhong > size-ask
    xiema > size-shoe
    quehuo > sold-out
    xianhuo > in-stock
    yushou > presale
    pianyi > one-price
    youhuiquan > coupon
    zengpin > extra-gift
    baoyou > free-postage
    dingjin > deposit
    weikuan > deposit
    daifu > pay-friend
    gaidizhi > address-change
    hedui dizhi > check-address
    chongfu > ordered-twice
    chongfuxiadan > ordered-twice
    daoqian > sorry
    tousu > will-complain
    zhuguan > to-boss
    chaping > saw-review
    zhuiping > review-how-to-add
    xiaban > off-duty
    liuyan > left-message
    wanan > bye-night
    bukeqi > bye-welcome
    jieri > happy-holiday
  `,
  initials: `
    fhsj > ship-when
    cfh > ship-urge
    xbfh > ship-hold
    jdqdtfh > ship-cut-off
    zdkd > courier-ok
    wltz > parcel-stuck
    ysdj > parcel-lost
    fyz > parcel-station
    scdf > parcel-wrong-place
    pbkjs > refuse-broken
    ycsh > extend-receipt
    ljcg > parcel-intercepted
    jtnd > how-many-days
    zmcwl > how-to-track
    kfp > can-invoice
    sqfp > how-to-invoice
    yzyfp > invoice-company
    dzfp > invoice-electronic
    7twly > seven-days
    thdz > return-address
    tthdh > fill-number
    yfx > postage-insurance
    tkjd > refund-stage
    tkjtdz > refund-days
    jtk > only-refund
    ctk > refund-urge
    hcm > exchange-size
    hhmkc > exchange-none
    zmhh > how-to-exchange
    bcj > postage-how
    bfpj > send-part
    sjlf > item-missing
    fch > item-wrong
    sdps > item-broken
    zlwt > photo-please
    ysc > product-color
    bzq > shelf-life
    mgj > sensitive
    zmaz > product-install
    zpm > product-genuine
    czcf > product-material
    wsgtz > size-ask
    pdhspx > size-fit
    tzcm > size-kid
    zsqh > sold-out
    yxh > in-stock
    yhq > coupon
    yzp > extra-gift
    byou > free-postage
    mwjj > price-dropped
    djhwk > deposit
    zrdf > pay-friend
    gdz > address-change
    cfxd > ordered-twice
    syts > will-complain
    qszg > to-boss
    kdndpj > saw-review
    zmzp > review-how-to-add
    zptsl > talk-here
    xbqly > off-duty
    jrwh > happy-holiday
    scdp > bye-bookmark
  `,
  code: `
    nh1 > hello
    zd1 > here
    sd1 > one-moment
    jd1 > kept-waiting
    lk1 > old-customer
    yt1 > ask-use
    tj1 > two-options
    kl1 > still-thinking
    cz1 > product-material
    zp1 > product-genuine
    sc1 > product-color
    az1 > product-install
    cm2 > size-advice
    CM3 > size-chart
    xm1 > size-shoe
    yh1 > in-stock
    qh1 > sold-out
    qh2 > paid-sold-out
    bh1 > restock-date
    yj1 > one-price
    yj2 > ask-boss
    tg1 > too-dear
    yhq > coupon
    by1 > free-postage
    hd1 > promo-now
    xd1 > how-to-order
    fk2 > pay-failed
    cf1 > unpaid-help
    cf3 > unpaid-closing
    bz1 > order-note
    qx2 > cancel-paid
    hdd1 > check-order
    dz3 > address-change
    gm1 > change-item
    fh1 > ship-when
    FH4 > ship-urge
    fh6 > ship-late
    ｆｈ８ > ship-sent-number
    kd2 > courier-ok
    wl2 > parcel-stuck
    jt1 > how-many-days
    qs1 > signed-not-got
    yz1 > parcel-station
    fp1 > can-invoice
    th2 > return-address
    td1 > fill-number
    tk4 > refund-days
    hh1 > how-to-exchange
    yf2 > postage-yours
    zl1 > photo-please
    fc1 > item-wrong
    ps1 > item-broken
    dq1 > sorry
    bzj1 > dont-worry
    zg1 > to-boss
    pj1 > saw-review
    pt1 > talk-here
    ly1 > left-message
    xb1 > off-duty
    js6 > bye-night
    ok1 > bye-short
    ship5 > en/ship-number
    ret3 > en/return-address
  `,
  mixed: `
    fa货时间 > ship-when
    催fh > ship-urge
    cui发货 > ship-urge
    7天wuliyou > seven-days
    7tian无理由 > seven-days
    退huo地址 > return-address
    th地址 > return-address
    退款jd > refund-stage
    tuikuan几天 > refund-days
    换cm > exchange-size
    huan尺码 > exchange-size
    补cj > postage-how
    bu差价 > postage-how
    运费x > postage-insurance
    yunfei险 > postage-insurance
    发p抬头 > how-to-invoice
    开fp > can-invoice
    dianzi发票 > invoice-electronic
    zp发票 > invoice-company
    物流tz > parcel-stuck
    wl停滞 > parcel-stuck
    物流 zmcha > how-to-track
    放yz > parcel-station
    驿zhan > parcel-station
    几tian能到 > how-many-days
    改dz > address-change
    gai地址 > address-change
    重fu下单 > ordered-twice
    zhong复下单 > ordered-twice
    包y > free-postage
    优惠q > coupon
    you优惠券 > coupon
    送zengpin > extra-gift
    有zp吗 > extra-gift
    dj尾款 > deposit
    找人df > pay-friend
    现huo > in-stock
    zhanshi缺货 > sold-out
    身高tz > size-ask
    sg体重 > size-ask
    尺mb > size-chart
    童zhuang > size-kid
    鞋ma > size-shoe
    色cha > product-color
    保zq > shelf-life
    敏gan肌 > sensitive
    怎么az > product-install
    zheng品 > product-genuine
    破sun > item-broken
    shao件 > item-missing
    fa错 > item-wrong
    补发pj > send-part
    说要ts > will-complain
    qing示主管 > to-boss
    追ping > review-how-to-add
    下ban > off-duty
    留yan > left-message
    周末yukuai > bye-weekend
  `,
  slip: `
    fahup > ship-when
    fahoushijian > ship-when
    fahuoshijina > ship-when
    cuifahou > ship-urge
    cuihahuo > ship-urge
    zidingkuaidi > courier-ok
    wulitingzhi > parcel-stuck
    wuliu tinzhi > parcel-stuck
    diujain > parcel-lost
    yizahn > parcel-station
    songcou > parcel-wrong-place
    jushuo > refuse-broken
    yancangshouhuo > extend-receipt
    kaifapaio > can-invoice
    fapioa kaicuo > invoice-wrong
    dianzifaipao > invoice-electronic
    wuliyuo > seven-days
    wuliyo > seven-days
    tuihoudizhi > return-address
    tuihuodiszhi > return-address
    yunfeixain > postage-insurance
    yunfexian > postage-insurance
    daozahng > refund-days
    tuikaunjindu > refund-stage
    tuikuanjingdu > refund-stage
    jintuikaun > only-refund
    huanhou > how-to-exchange
    huahuo > how-to-exchange
    huancima > exchange-size
    buchajai > postage-how
    saojian > item-missing
    pusun > item-broken
    pasun > item-broken
    paizaho > photo-please
    baozhigi > shelf-life
    minggan > sensitive
    anzhaung > product-install
    zhenpin > product-genuine
    shengaotizong > size-ask
    quehou > sold-out
    xianhou > in-stock
    youhuijuan > coupon
    zenpin > extra-gift
    boayou > free-postage
    dinjin > deposit
    gaidizi > address-change
    chongfuxaidan > ordered-twice
    daoqain > sorry
    toushu > will-complain
    zuguan > to-boss
    zhuipin > review-how-to-add
    liuyna > left-message
    退贷地址 > return-address
    七天无里由 > seven-days
    发漂抬头 > how-to-invoice
    物流停只 > parcel-stuck
    重复下弹 > ordered-twice
    身高体种 > size-ask
    延长收获 > extend-receipt
    优惠卷 > coupon
    refnud > en/refund-when
    shiping > en/ship-when
  `,
  english: `
    refund > en/refund-when
    refunds > en/refund-when
    refunding > en/refund-when
    returning > en/return-ok
    return address > en/return-address
    address change > en/change-address
    shipped tracking > en/ship-number
    shipping late > en/ship-late
    parcels lost > en/parcel-lost
    not delivered > en/marked-delivered
    sizes > en/size-chart
    material > en/material
    coupons > en/coupon
    vouchers > en/coupon
    cancelling > en/cancel
    invoices > en/invoice
    exchanging > en/exchange
    wrong items > en/wrong-item
    broken > en/broken
    apology > en/sorry
    reviews > en/saw-review
    weekend > en/bye-weekend
    photos please > en/photo-please
    payment failing > en/payment-failed
  `,
};

export interface WrittenQuery {
  kind: QueryKind;
  query: string;
  /** The reply that is meant: its row's id in the library. */
  id: string;
}

export const WRITTEN: readonly WrittenQuery[] = KINDS.flatMap((kind) =>
  QUERIES[kind]
    .trim()
    .split('\n')
    .map((line) => {
      const [query = '', local = ''] = line.split(' > ').map((part) => part.trim());
      const id = local.startsWith('en/') ? `starter-en/${local.slice(3)}` : `starter-zh-cn/${local}`;
      return { kind, query, id };
    }),
);
