//! What people say every day without asking for a person: our own lists, as the fold leaves them.

/// Said in calls about anything. None of them asks for a person; a test sees that the ear agrees.
pub(super) const USUAL: &[&str] = &[
    // Trades, relatives and other people that a caller speaks of
    "维修师傅还没来", "安装师傅什么时候到", "送货师傅的电话", "老板娘说的", "我老板让我问", "我们领导让我办的", "护士让我挂号",
    "医生开的单子", "我妈妈用的手机", "我爱人的卡", "家里没人在", "一个人的套餐", "个人账户", "个人信息", "收件人写错了", "联系人的号码",
    "持卡人姓名", "商家还没发货", "客户经理的名片", "店长推荐的那款", "推销员给我打电话", "同事帮我办的", "老师要的材料",
    // Things with 'person', 'hand', 'service', 'help' in their names
    "人工智能", "人工费多少", "人工成本", "人工湖", "人工草坪", "人工降雨", "人工关节", "人工晶体", "人工呼吸", "手工费", "机器人",
    "服务费多少", "服务密码", "服务区在哪", "售后服务", "上门服务多少钱", "服务器坏了", "帮助中心的文章", "帮我查一下", "请你帮个忙",
    "电话号码", "电话费", "打电话打不通", "咨询费", "我想咨询一下", "转账", "转网", "转出去的钱", "接口坏了", "接收短信",
    "主管部门", "领导签字", "经理签字", "老人机", "老人卡", "老年大学", "给老人买的", "耳机坏了", "眼镜店", "快递员送来的",
    // English
    "in person", "per person", "two persons", "personal loan", "personal details", "person on the bill", "travel agent",
    "estate agent", "letting agent", "cleaning agent", "operator error", "tour operator", "network operator", "human error",
    "human resources", "help page", "help me pay my bill", "can you help me", "self service", "service charge", "room service",
    "service station", "out of service", "the service is down", "bad reception", "no reception here", "wedding reception",
    "password manager", "my manager told me", "sales representative came", "staff discount", "support ticket", "child support",
    "live stream", "i live in london", "my live account", "real time", "real estate", "talk time", "my doctor told me",
    "shop assistant", "team member discount", "my advisor told me", "my agent told me", "hearing aid battery",
    "senior discount", "my old phone", "an old bill",
    // Spanish
    "en persona", "por persona", "dos personas", "datos personales", "persona fisica", "persona juridica", "agente inmobiliario",
    "agente de viajes", "agente comercial", "operadora movil", "cambiar de operadora", "mi operadora actual", "operador turistico",
    "atencion medica", "atencion domiciliaria", "servicio tecnico", "servicio de habitaciones", "estacion de servicio",
    "fuera de servicio", "ayuda economica", "me puede ayudar", "error humano", "recursos humanos", "gestor de contrasenas",
    "mi gestor me lo dijo", "representante legal", "recepcion del paquete", "mala recepcion", "mi jefe me lo dijo",
    "el tecnico no ha venido", "mayores de edad", "compras al por mayor",
];

/// Said before a caller comes to the point, in any menu.
pub(super) const PASSING: &[&str] = &[
    "喂你好", "您好", "我想问一下", "请问一下", "麻烦你帮我看看", "不好意思", "谢谢你", "等一下", "我是这样的", "那个什么", "hello there",
    "good morning", "excuse me", "i have a question", "i would like to know", "can you hear me", "thank you very much",
    "one moment please", "i am calling about something", "hola buenos dias", "buenas tardes", "quisiera saber una cosa",
    "tengo una pregunta", "muchas gracias", "un momento por favor", "llamo por una cosa",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::PLAIN;
    use crate::ear::fold;

    #[test]
    fn none_asks_for_a_person_and_each_is_folded() {
        for phrase in USUAL.iter().chain(PASSING) {
            assert!(!PLAIN.hear(phrase).hands_over(), "{phrase}");
            assert_eq!(fold(phrase).text, *phrase);
        }
    }
}
