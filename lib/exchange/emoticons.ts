/**
 * Names that consoles draw as a little picture where they stand in square brackets: no blanks, and kept as they are.
 * A closed list for each: what none of them draws would reach the buyer as brackets.
 */
const WECHAT =
  '微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 抓狂 吐 偷笑 愉快 白眼 傲慢 困 惊恐 憨笑 悠闲 咒骂 疑问 嘘 晕 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 坏笑 右哼哼 鄙视 委屈 快哭了 阴险 亲亲 可怜 笑脸 生病 脸红 破涕为笑 恐惧 失望 无语 嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜 加油 汗 天啊 社会社会 旺柴 好的 打脸 哇 翻白眼 666 让我看看 叹气 苦涩 裂开 嘴唇 爱心 心碎 拥抱 强 弱 握手 胜利 抱拳 勾引 拳头 OK 合十 啤酒 咖啡 蛋糕 玫瑰 凋谢 菜刀 炸弹 便便 月亮 太阳 庆祝 礼物 红包 福 烟花 爆竹 猪头 跳跳 发抖 转圈';

const DOUYIN =
  '酷拽 尬笑 舔屏 看 比心 赞 感谢 抱抱你 尴尬流汗 戳手手 星星眼 抱紧自己 拜拜 懵 举手 摊手 无语流汗 点火 哭哭 送花 爱心手 贴贴 灵机一动 大笑 送心 一起加油 哈欠 震惊 泣不成声 小鼓掌 大金牙 石化 思考 吐血 笑哭 泪奔 钱 飞吻 求抱抱 不失礼貌的微笑 不看 吐舌 呆无辜 冷漠 暗中观察 黑脸 摸头 红脸 做鬼脸 惊喜 奋斗 斜眼 吃瓜群众 求求了 眼含热泪 好开心 鞠躬 躺平';

const KUAISHOU = '赞 龇牙 双鸡 奶茶 点点关注 抱抱 笑哭 老铁 加油 送花 鼓掌 爱你 优秀 羞涩 拜托 谢谢';

const TAOBAO =
  '微笑 害羞 吐舌头 偷笑 爱慕 大笑 跳舞 飞吻 安慰 抱抱 加油 胜利 强 亲亲 花痴 露齿笑 成交 财神 小二 对不起';

const EMOTICONS: ReadonlySet<string> = new Set(
  [WECHAT, DOUYIN, KUAISHOU, TAOBAO].flatMap((names) => names.split(' ')),
);

/** 小红书 marks its own with a letter behind the name: `[笑哭R]`, `[派对H]`. */
const MARKED = /^[\u4e00-\u9fff]{1,5}[RH]$/;

export const isEmoticon = (name: string): boolean => EMOTICONS.has(name) || MARKED.test(name);
