package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import java.util.Map;

/// The titles of problems that have none of their own.
final class StatusTitles {
    private static final Text OTHER = new Text("请求无法处理", "The request cannot be handled");
    private static final Map<Integer, Text> TITLES = Map.ofEntries(
            Map.entry(400, new Text("请求格式有误", "The request is malformed")),
            Map.entry(401, new Text("需要登录", "A valid bearer token is needed")),
            Map.entry(403, new Text("没有权限", "The caller may not do this")),
            Map.entry(404, new Text("没有找到", "Not found")),
            Map.entry(405, new Text("不支持该方法", "The method is not supported here")),
            Map.entry(409, new Text("当前状态不允许此操作", "The present state does not allow this")),
            Map.entry(412, new Text("内容已被他人修改", "The object has changed in the meantime")),
            Map.entry(413, new Text("请求内容过大", "The request is too large")),
            Map.entry(415, new Text("不支持该内容类型", "The media type is not supported")),
            Map.entry(422, new Text("内容不符合要求", "A value is not acceptable")),
            Map.entry(428, new Text("缺少 If-Match", "If-Match is missing")),
            Map.entry(429, new Text("请求过于频繁", "Too many requests")),
            Map.entry(500, new Text("系统内部错误", "Internal error")),
            Map.entry(503, new Text("服务暂时不可用", "Temporarily unavailable")));

    private StatusTitles() {}

    static Text of(int status) {
        return TITLES.getOrDefault(status, OTHER);
    }
}
