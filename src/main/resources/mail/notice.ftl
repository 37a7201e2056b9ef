<#ftl output_format="plainText" strip_whitespace=true>
<#macro list items zh>
<#list items as item>
${item?counter}. [${item.rule} ${zh?then(item.item.zh(), item.item.en())}] ${zh?then(item.opinion.zh(), item.opinion.en())}
   ${zh?then("如何整改：", "What to do: ")}${zh?then(item.remedy.zh(), item.remedy.en())}

</#list>
</#macro>
<#if enforced>备案信息整改通知<#else>备案核查建议</#if>

${entity}：

${provider}在专项核查“${campaign}”中核查了贵方的下列<#if !single> ${parts?size} 个</#if>备案，发现<#if enforced>需要整改的问题<#else>建议完善的事项</#if>。<#if !single>每个备案各有案件编号<#if enforced>和期限</#if>，分列如下。</#if>

<#list parts as part>
<#if !single>
======== ${part?counter}/${parts?size}  ${part.filingNo} ========

</#if>
<#if part.entity?has_content>
主办单位：${part.entity}
</#if>
备案号：${part.filingNo}
域名：${part.domains}
案件编号：${part.caseNo}
通知编号：${part.noticeNo}

<#if part.enforced?has_content>
<#if part.until?has_content>
整改期限：自本通知起 ${part.period.zh()}，即 ${part.until.zh()}
<#else>
整改期限：自本通知起 ${part.period.zh()}
${part.missingYear} 年的节假日安排尚未公布，具体截止日期将在公布后确定，在此之前不会采取任何措施。
</#if>

需要整改的问题

<@list items=part.enforced zh=true/>
</#if>
<#if part.advice?has_content>
建议完善的事项（不影响接入）

<@list items=part.advice zh=true/>
</#if>
<#if part.earlier?has_content>
此前的通知（${part.earlier}）仍然有效，其中的期限不因本通知而改变。

</#if>
</#list>
<#if enforced>
<#if !single>
======== 期限内外的影响 ========

</#if>
<#if lawful?has_content>
整改期内网站<#if illegal?has_content>（${lawful}）</#if>照常访问，整改本身也不影响网站运行。
</#if>
<#if illegal?has_content>
<#if !single>${illegal}：</#if>页面上的违法信息请立即删除。含有违法信息的网站不因整改期未满而继续开放：我方人员审核后，可随时暂停其访问，并依法向主管部门报告。
</#if>
<#if will?has_content>
<#if may?has_content>${will}：</#if>如主体已不存在或网站已不再使用，请办理备案注销。到期仍未处理的，我方将取消该网站的接入，网站将无法通过我方的服务器访问。部分域名在注销后可能无法再次备案，请在办理前确认。
</#if>
<#if may?has_content>
<#if will?has_content>${may}：</#if>到期复查仍不合格的，该网站的接入可能被取消，届时网站将无法通过我方的服务器访问。是否注销备案由通信管理局决定。
</#if>

</#if>
<#if enforced>整改<#else>改进</#if>完成后无需回复，我方会重新核查。
<#if answerable>
<#if enforced>需要延期（最长 ${extension.zh()}，限一次）或认为核查结果有误的<#else>有不同意见的</#if>，请直接回复本邮件，写明案件编号和理由，并附上证明材料<#if enforced>；在我方处理之前，期限暂停计算</#if>。
<#elseif contact?has_content>
<#if enforced>需要延期（最长 ${extension.zh()}，限一次）或认为核查结果有误的<#else>有不同意见的</#if>，请联系我方，说明案件编号和理由。
</#if>

接入服务商：${provider}
<#if contact?has_content>
联系方式：${contact}
</#if>
<#if email?has_content>
邮箱：${email}
</#if>

------------------------------------------------------------

<#if enforced>Rectification notice for<#else>Advice on</#if> your ICP filing<#if !single>s</#if>

To ${entity},

In its special inspection "${campaign}", ${provider} inspected the <#if single>filing<#else>${parts?size} filings</#if> below and found <#if enforced>faults that have to be put right<#else>points that could be improved</#if>.<#if !single> Each filing has a case<#if enforced> and a period</#if> of its own.</#if>

<#list parts as part>
<#if !single>
======== ${part?counter}/${parts?size}  ${part.filingNo} ========

</#if>
<#if part.entity?has_content>
Entity: ${part.entity}
</#if>
Filing number: ${part.filingNo}
Domain: ${part.domains}
Case: ${part.caseNo}
Notice: ${part.noticeNo}

<#if part.enforced?has_content>
<#if part.until?has_content>
Rectification period: ${part.period.en()} from this notice, i.e. until ${part.until.en()}
<#else>
Rectification period: ${part.period.en()} from this notice
The public holidays of ${part.missingYear} have not been announced yet. The last day will be fixed once they are; nothing is enforced before that.
</#if>

To be put right

<@list items=part.enforced zh=false/>
</#if>
<#if part.advice?has_content>
Advice (does not affect your access)

<@list items=part.advice zh=false/>
</#if>
<#if part.earlier?has_content>
Earlier notices (${part.earlier}) still hold; this one does not change their dates.

</#if>
</#list>
<#if enforced>
<#if !single>
======== During the period, and after it ========

</#if>
<#if lawful?has_content>
Your website<#if illegal?has_content> (${lawful})</#if> stays reachable during the period, and putting things right does not interrupt it.
</#if>
<#if illegal?has_content>
<#if !single>${illegal}: </#if>please remove the illegal content at once. A website that carries it does not stay open until the period ends: after a person of ours has reviewed it, access may be suspended at any time, and the authorities are informed as the law demands.
</#if>
<#if will?has_content>
<#if may?has_content>${will}: </#if>If the entity no longer exists or the website is given up, please apply for deregistration. If nothing is done within the period, our access for this website will be cancelled and it can no longer be reached on our servers. Some domains may not be accepted for a new filing after deregistration; please check first.
</#if>
<#if may?has_content>
<#if will?has_content>${may}: </#if>If a reinspection after the period still finds the faults, our access for this website may be cancelled and it could then no longer be reached on our servers. Whether a filing is deregistered is for the communications administration to decide.
</#if>

</#if>
<#if enforced>You need not answer when everything is put right<#else>You need not answer</#if>: we inspect again.
<#if answerable>
<#if enforced>To ask for an extension (at most ${extension.en()}, once) or to appeal<#else>If you disagree</#if>, reply to this mail with the case number, your reasons and any proof<#if enforced>; the clock stands still until we have decided</#if>.
<#elseif contact?has_content>
<#if enforced>To ask for an extension (at most ${extension.en()}, once) or to appeal<#else>If you disagree</#if>, please contact us with the case number and your reasons.
</#if>

Access provider: ${provider}
<#if contact?has_content>
Contact: ${contact}
</#if>
<#if email?has_content>
Mail: ${email}
</#if>
