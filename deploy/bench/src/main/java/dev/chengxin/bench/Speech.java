package dev.chengxin.bench;

import java.util.List;

/// What streamers say: mostly what they may, now and then something that a rule of the scanner finds.
///
/// Each of [#FOUND] is found by a rule of its own, so that each makes a finding and none is only counted to an
/// earlier one.
final class Speech {

    static final List<String> FOUND = List.of(
            "每天喝一杯能降血糖",
            "全网最低价，九块九",
            "加微信便宜两块",
            "好评返现五元",
            "零农残，放心吃",
            "苹果滞销求帮助",
            "每天一颗能增强免疫力",
            "三天见效",
            "最后几单，手慢无",
            "把AI标识去掉",
            "国家机关指定用茶",
            "换个阿克苏的箱子就行",
            "我们的蜂蜜全国第一",
            "这是国家级的品质",
            "每卖一单都捐给村里的学校",
            "原价99，现价49");

    private static final List<String> CLEAN = List.of(
            "大家好，今天带大家看看我们的果园，这些苹果是昨天刚摘的。",
            "一箱净重五斤，坏果包赔，收到以后请先看看再签收。",
            "有问题可以在评论区问，我一个一个回答。",
            "冷藏保存，三天内吃完口感更好。",
            "我们从产地原箱发出，快递两到三天能到。");

    private Speech() {}

    static String clean(long number) {
        return CLEAN.get((int) (number % CLEAN.size()));
    }
}
