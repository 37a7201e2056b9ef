<#ftl output_format="plainText" strip_whitespace=true>
<#macro list items zh>
<#list items as item>
${item?counter}. [${item.rule} ${zh?then(item.item.zh(), item.item.en())}] ${zh?then(item.opinion.zh(), item.opinion.en())}
   ${zh?then("如何整改：", "What to do: ")}${zh?then(item.remedy.zh(), item.remedy.en())}

</#list>
</#macro>
备案信息整改通知

${entity}：

${provider}在专项核查“${campaign}”中核查了贵方的下列备案，发现<#if enforced?has_content>需要整改的问题<#else>建议完善的事项</#if>。

备案号：${filingNo}
域名：${domains}
案件编号：${caseNo}
通知编号：${noticeNo}

<#if enforced?has_content>
<#if lastDay?has_content>
整改期限：自本通知起 ${period.zh()}，即 ${lastDay.zh()}
<#else>
整改期限：自本通知起 ${period.zh()}
${missingYear} 年的节假日安排尚未公布，具体截止日期将在公布后确定，在此之前不会采取任何措施。
</#if>

需要整改的问题

<@list items=enforced zh=true/>
</#if>
<#if advice?has_content>
建议完善的事项（不影响接入）

<@list items=advice zh=true/>
</#if>
<#if enforced?has_content>
整改期内网站照常访问，整改本身也不影响网站运行。
<#if willBeCancelled>
如主体已不存在或网站已不再使用，请办理备案注销。到期仍未处理的，我方将取消该网站的接入，网站将无法通过我方的服务器访问。部分域名在注销后可能无法再次备案，请在办理前确认。
<#else>
到期复查仍不合格的，该网站的接入可能被取消，届时网站将无法通过我方的服务器访问。是否注销备案由通信管理局决定。
</#if>
<#if earlier?has_content>
此前的通知（${earlier}）仍然有效，其中的期限不因本通知而改变。
</#if>

</#if>
整改完成后无需回复，我方会重新核查。需要延期（最长 ${extension.zh()}，限一次）或认为核查结果有误的，请直接回复本邮件，写明案件编号和理由，并附上证明材料；申诉期间期限暂停计算。

接入服务商：${provider}
<#if contact?has_content>
联系方式：${contact}
</#if>
<#if email?has_content>
邮箱：${email}
</#if>

------------------------------------------------------------

Rectification notice for your ICP filing

To ${entity},

In its special inspection "${campaign}", ${provider} inspected the filing below and found <#if enforced?has_content>faults that have to be put right<#else>points that could be improved</#if>.

Filing number: ${filingNo}
Domain: ${domains}
Case: ${caseNo}
Notice: ${noticeNo}

<#if enforced?has_content>
<#if lastDay?has_content>
Rectification period: ${period.en()} from this notice, i.e. until ${lastDay.en()}
<#else>
Rectification period: ${period.en()} from this notice
The public holidays of ${missingYear} have not been announced yet. The last day will be fixed once they are; nothing is enforced before that.
</#if>

To be put right

<@list items=enforced zh=false/>
</#if>
<#if advice?has_content>
Advice (does not affect your access)

<@list items=advice zh=false/>
</#if>
<#if enforced?has_content>
Your website stays reachable during the period, and putting things right does not interrupt it.
<#if willBeCancelled>
If the entity no longer exists or the website is given up, please apply for deregistration. If nothing is done within the period, our access for this website will be cancelled and it can no longer be reached on our servers. Some domains may not be accepted for a new filing after deregistration; please check first.
<#else>
If a reinspection after the period still finds the faults, our access for this website may be cancelled and it could then no longer be reached on our servers. Whether a filing is deregistered is for the communications administration to decide.
</#if>
<#if earlier?has_content>
Earlier notices (${earlier}) still hold; this one does not change their dates.
</#if>

</#if>
You need not answer when everything is put right: we inspect again. To ask for an extension (at most ${extension.en()}, once) or to appeal, reply to this mail with the case number, your reasons and any proof; the clock stands still while an appeal is open.

Access provider: ${provider}
<#if contact?has_content>
Contact: ${contact}
</#if>
<#if email?has_content>
Mail: ${email}
</#if>
